package io.telecast.host.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads {@code TELECAST_…} environment variables. An empty variable counts as not set. */
final class EnvironmentSource {

    /** Read elsewhere: by the launcher, the command line or the tests. */
    private static final Set<String> OTHERS = Set.of(
            "TELECAST_DATA",
            "TELECAST_CONFIG",
            "TELECAST_HOME",
            "TELECAST_JAVA",
            "TELECAST_JAVA_HOME",
            "TELECAST_JAVA_OPTS",
            "TELECAST_SKIP_BUILD",
            "TELECAST_AOT",
            "TELECAST_AOT_TRAINING");

    /** Kubernetes sets these for a service named telecast. */
    private static final Pattern SERVICE_LINKS = Pattern.compile("TELECAST_(PORT|PORT_[0-9].*|SERVICE_(HOST|PORT.*))");

    private EnvironmentSource() {}

    static List<Entry> read(Map<String, String> environment, KnownKeys keys, List<Problem> problems) {
        List<Entry> entries = new ArrayList<>();
        new TreeMap<>(environment).forEach((variable, value) -> {
            if (!variable.startsWith("TELECAST_")
                    || value.isEmpty()
                    || OTHERS.contains(variable)
                    || SERVICE_LINKS.matcher(variable).matches()) {
                return;
            }
            String source = "environment " + variable;
            keys.keyOf(variable)
                    .ifPresentOrElse(
                            key -> entries.add(new Entry(key, RawValue.text(value), source)),
                            () -> problems.add(new Problem("", "", source, unknown(variable, keys))));
        });
        return entries;
    }

    private static String unknown(String variable, KnownKeys keys) {
        return "There is no key of that name."
                + keys.nearestVariable(variable)
                        .map(near -> " Did you mean " + near + "?")
                        .orElse(" Unset the variable.");
    }
}
