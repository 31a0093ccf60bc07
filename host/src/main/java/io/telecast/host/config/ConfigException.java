package io.telecast.host.config;

import java.util.List;
import java.util.stream.Collectors;

/** The configuration cannot be used. Names everything that is wrong at once. */
public final class ConfigException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public ConfigException(List<Problem> problems) {
        super(problems.stream()
                .map(problem -> "\n  - " + problem.line())
                .collect(Collectors.joining("", "The configuration cannot be used:", "")));
        this.problems = List.copyOf(problems);
    }

    /** At least one. */
    public List<Problem> problems() {
        return problems;
    }
}
