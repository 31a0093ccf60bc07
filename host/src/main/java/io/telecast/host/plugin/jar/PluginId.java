package io.telecast.host.plugin.jar;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The rule for the ids of plugins. */
public final class PluginId {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,23}");
    private static final Set<String> RESERVED = Set.of("core");

    private PluginId() {}

    /** What is wrong with an id and what to do, as the rest of a sentence that begins with it; empty if nothing is. */
    public static Optional<String> problem(String id) {
        if (!FORM.matcher(id).matches()) {
            return Optional.of("is no plugin's name. Use 1 to 24 of a-z, 0-9 and -, beginning with a letter.");
        }
        return RESERVED.contains(id) ? Optional.of("is the host's own. Give it another.") : Optional.empty();
    }
}
