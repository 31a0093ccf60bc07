package io.telecast.host.plugin.settings;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Values that were to be set are wrong; nothing was changed. */
public final class BadSettingsException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> problems;

    /**
     * Names what is wrong.
     *
     * @param problems a sentence by name of the setting; the empty name for all of them together
     */
    public BadSettingsException(Map<String, String> problems) {
        super(new TreeMap<>(problems)
                .entrySet().stream()
                        .map(problem -> problem.getKey().isEmpty()
                                ? problem.getValue()
                                : problem.getKey() + ": " + problem.getValue())
                        .collect(Collectors.joining(" ")));
        this.problems = Map.copyOf(problems);
    }

    public Map<String, String> problems() {
        return problems;
    }
}
