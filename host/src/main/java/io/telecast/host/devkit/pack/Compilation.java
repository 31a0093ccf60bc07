package io.telecast.host.devkit.pack;

import java.util.List;

/**
 * How compiling ended.
 *
 * @param done whether there are classes now
 * @param problems errors and warnings, in the compiler's order
 */
public record Compilation(boolean done, List<SourceProblem> problems) {

    public Compilation {
        problems = List.copyOf(problems);
    }

    /** Those that kept it from being done. */
    public List<SourceProblem> errors() {
        return problems.stream().filter(SourceProblem::error).toList();
    }

    /** Those that did not. */
    public List<SourceProblem> warnings() {
        return problems.stream().filter(problem -> !problem.error()).toList();
    }
}
