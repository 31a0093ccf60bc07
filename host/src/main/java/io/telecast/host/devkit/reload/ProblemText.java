package io.telecast.host.devkit.reload;

import io.telecast.host.devkit.pack.SourceProblem;
import io.telecast.host.devkit.project.PluginProject;
import java.util.List;
import java.util.stream.Collectors;

/** Problems of sources as a terminal shows them: file and line, what is wrong, and the place in the line. */
final class ProblemText {

    private static final int MOST = 10;
    private static final int LONGEST_LINE = 160;
    private static final int TAB = 8;

    private final PluginProject project;

    ProblemText(PluginProject project) {
        this.project = project;
    }

    /** The first of them with their lines of source. */
    String inFull(List<SourceProblem> problems) {
        String first = problems.stream().limit(MOST).map(this::full).collect(Collectors.joining("\n"));
        int more = problems.size() - MOST;
        return more > 0 ? first + "\n  and " + more + " more" : first;
    }

    /** A line for each of the first. */
    String inShort(List<SourceProblem> problems) {
        String first = problems.stream()
                .limit(MOST)
                .map(problem -> "  " + place(problem) + headline(problem))
                .collect(Collectors.joining("\n"));
        int more = problems.size() - MOST;
        return more > 0 ? first + "\n  and " + more + " more" : first;
    }

    private String full(SourceProblem problem) {
        var text = new StringBuilder("  ").append(place(problem)).append(headline(problem));
        String line = untabbed(problem.excerpt()).stripTrailing();
        if (!line.isBlank() && line.length() <= LONGEST_LINE) {
            text.append("\n    ").append(line);
            if (problem.column() > 0 && problem.column() <= LONGEST_LINE) {
                text.append("\n    ")
                        .append(" ".repeat((int) problem.column() - 1))
                        .append('^');
            }
        }
        problem.message().lines().skip(1).forEach(more -> text.append("\n    ").append(clean(more)));
        return text.toString();
    }

    private String place(SourceProblem problem) {
        String file = problem.file().map(project::shown).orElse("");
        if (file.isEmpty()) {
            return "";
        }
        return file + (problem.line() > 0 ? ":" + problem.line() : "") + ": ";
    }

    private static String headline(SourceProblem problem) {
        return clean(problem.message().lines().findFirst().orElse(""));
    }

    /** The compiler counts columns so. */
    private static String untabbed(String line) {
        var out = new StringBuilder();
        line.chars().forEach(letter -> {
            if (letter == '\t') {
                out.repeat(' ', TAB - out.length() % TAB);
            } else {
                out.append((char) letter);
            }
        });
        return clean(out.toString());
    }

    /** Sources come from anywhere: nothing in them may steer a terminal. */
    private static String clean(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
