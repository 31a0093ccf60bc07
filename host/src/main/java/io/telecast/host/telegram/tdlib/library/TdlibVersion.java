package io.telecast.host.telegram.tdlib.library;

import io.telecast.host.telegram.tdlib.api.Fields;
import io.telecast.host.telegram.tdlib.api.Sessions;
import io.telecast.host.telegram.tdlib.client.TdJson;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of a TDLib, such as 1.8.65. Its interface changes with the last number. */
public record TdlibVersion(int major, int minor, int patch) implements Comparable<TdlibVersion> {

    /** The first whose interface is the one spoken here. */
    public static final TdlibVersion OLDEST = new TdlibVersion(1, 8, 65);

    /** That version as an npm package has it. */
    static final String NPM = "0.1008065.0";

    private static final Pattern FORM = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6}).*");

    /** Asks a loaded library. */
    public static TdlibVersion of(TdJson library) {
        return parse(Fields.text(library.execute(new Sessions.GetOption("version")), "value"));
    }

    static TdlibVersion parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("The library found is no TDLib: it does not tell its version. "
                    + "Set tdlib.library to TDLib's libtdjson.");
        }
        return new TdlibVersion(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }

    /** @throws IllegalArgumentException if it is too old; the message says what to do */
    public TdlibVersion require() {
        if (compareTo(OLDEST) < 0) {
            throw new IllegalArgumentException("TDLib " + this + " is too old. Telecast needs " + OLDEST
                    + " or newer: npm install @prebuilt-tdlib/"
                    + Platform.current().name() + "@" + NPM + ".");
        }
        return this;
    }

    @Override
    public int compareTo(TdlibVersion other) {
        int byMajor = Integer.compare(major, other.major);
        int byMinor = byMajor != 0 ? byMajor : Integer.compare(minor, other.minor);
        return byMinor != 0 ? byMinor : Integer.compare(patch, other.patch);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
