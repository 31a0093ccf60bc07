package io.telecast.host.plugin.jar;

import java.util.regex.Pattern;
import org.pf4j.DefaultVersionManager;

/** Versions as {@code 1.2.3} or {@code 1.2.3-rc.1+build}. */
public final class SemanticVersion {

    private static final Pattern FORM = Pattern.compile(
            "(0|[1-9]\\d{0,8})\\.(0|[1-9]\\d{0,8})\\.(0|[1-9]\\d{0,8})(-[0-9A-Za-z.-]{1,64})?(\\+[0-9A-Za-z.-]{1,64})?");

    private SemanticVersion() {}

    /** Whether a text is one. */
    public static boolean matches(String text) {
        if (!FORM.matcher(text).matches()) {
            return false;
        }
        try {
            compare(text, text);
            return true;
        } catch (RuntimeException e) {
            return false; // such as a pre-release part with leading zeros
        }
    }

    /** Compares by precedence. */
    public static int compare(String one, String other) {
        return new DefaultVersionManager().compareVersions(one, other);
    }
}
