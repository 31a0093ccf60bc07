package io.telecast.host.plugin.capability;

import io.telecast.host.config.FreeForm;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads declarations such as {@code commands, storage, routes:/hello, web:api.example.com}. */
public final class UsesFormat {

    private static final int MOST = 100;
    private static final int MAX_CHARS = 8000;
    private static final int SHOWN = 60;
    private static final Pattern BETWEEN = Pattern.compile("[,\\s]+");
    private static final Pattern STRANGE = Pattern.compile("[^\\x21-\\x7e]");

    private UsesFormat() {}

    /**
     * Reads the entry of a manifest.
     *
     * @throws IllegalArgumentException if it makes no sense; the message is a sentence that says what to do
     */
    public static Uses parse(String text) {
        if (text.length() > MAX_CHARS) {
            throw new IllegalArgumentException("Its " + Uses.ENTRY + " is longer than " + MAX_CHARS
                    + " characters. Name only what the plugin uses.");
        }
        String[] entries = BETWEEN.split(text.strip());
        if (entries.length > MOST) {
            throw new IllegalArgumentException("Its " + Uses.ENTRY + " has more than " + MOST
                    + " entries. Name only what the plugin uses; a star stands for any path or server.");
        }
        return new Uses(Arrays.stream(entries)
                .filter(entry -> !entry.isEmpty())
                .map(UsesFormat::entry)
                .toList());
    }

    /** Reads one declaration, if it is one. */
    static Optional<Use> one(String text) {
        try {
            return text.length() > MAX_CHARS ? Optional.empty() : Optional.of(entry(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // such as of a later version
        }
    }

    private static Use entry(String entry) {
        int colon = entry.indexOf(':');
        String name = colon < 0 ? entry : entry.substring(0, colon);
        String detail = colon < 0 ? "" : entry.substring(colon + 1);
        Capability capability = Capability.named(name).orElseThrow(() -> unknown(name));
        String canonical = capability == Capability.WEB ? detail.toLowerCase(Locale.ROOT) : detail;
        if (!Use.fits(capability, canonical) || colon >= 0 && detail.isEmpty()) {
            throw new IllegalArgumentException(
                    "Its " + Uses.ENTRY + " says \"" + shown(entry) + "\". " + remedy(capability));
        }
        return capability == Capability.WEB ? Use.web(canonical) : new Use(capability, canonical);
    }

    private static String remedy(Capability capability) {
        return switch (capability.detail()) {
            case NONE -> "Write " + capability.label() + ", with nothing behind it.";
            case PATH -> "Write the path that it serves, such as routes:/hello, or routes:* for any.";
            case HOST ->
                "Write the server that it asks, without port, such as web:api.example.com, web:*.example.com for those"
                        + " below a name, or web:* for any.";
        };
    }

    private static IllegalArgumentException unknown(String name) {
        String meant = name.length() > SHOWN
                ? ""
                : FreeForm.nearest(name.toLowerCase(Locale.ROOT), Capability.labels())
                        .map(near -> " Did you mean " + near + "?")
                        .orElse("");
        return new IllegalArgumentException("Its " + Uses.ENTRY + " names \"" + shown(name)
                + "\", which is no capability." + meant + " There are: " + String.join(", ", Capability.labels())
                + ".");
    }

    private static String shown(String text) {
        String start = text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
        return STRANGE.matcher(start).replaceAll("?");
    }
}
