package io.telecast.host.devkit.reload;

import io.telecast.host.devkit.pack.SourceProblem;
import io.telecast.host.plugin.PluginState;
import io.telecast.host.plugin.PluginStatus;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Tells the developer what became of each build, a line each if all is well. */
final class DevReport {

    private final Consumer<String> say;
    private final ProblemText problems;

    DevReport(Consumer<String> say, ProblemText problems) {
        this.say = say;
        this.problems = problems;
    }

    /**
     * A build is served.
     *
     * @param before whether another one was
     */
    void served(
            Change change,
            PluginBuilder.Result.Packed build,
            PluginStatus status,
            boolean before,
            Duration taking,
            Duration total) {
        String compiled = build.compiled() == 0
                ? ""
                : "compiled " + build.compiled() + (build.compiled() == 1 ? " file in " : " files in ")
                        + ms(build.compiling()) + ", ";
        say.accept(change.words() + ": " + compiled + (before ? "upgraded in " : "started in ") + ms(taking) + ", "
                + ms(total) + " in all. " + status.id() + " " + status.version() + state(status));
        if (!status.notice().isEmpty()) {
            say.accept(status.notice());
        }
        warnings(build.warnings());
    }

    private static String state(PluginStatus status) {
        return status.state() == PluginState.ON
                ? " serves."
                : " is switched off; telecast plugins enable " + status.id() + " switches it on.";
    }

    /** A build is the same jar as the one before. */
    void same(Change change, PluginBuilder.Result.Packed build) {
        say.accept(change.words() + ": the plugin is the same as before.");
        warnings(build.warnings());
    }

    private void warnings(List<SourceProblem> warnings) {
        if (!warnings.isEmpty()) {
            say.accept(count(warnings.size(), "warning") + ":\n" + problems.inShort(warnings));
        }
    }

    /** The sources do not compile. */
    void broken(Change change, PluginBuilder.Result.Failed build, boolean serves) {
        say.accept(change.words() + ": " + count(build.errors().size(), "error") + " after " + ms(build.compiling())
                + "." + rest(serves) + "\n" + problems.inFull(build.errors()));
    }

    /** The host did not take the jar. */
    void refused(Change change, String sentence, boolean serves) {
        say.accept(change.words() + ": " + sentence + rest(serves));
    }

    /** Something else is wrong. */
    void problem(String sentence) {
        say.accept(sentence);
    }

    private static String rest(boolean serves) {
        return serves ? " The version before serves on." : " Nothing of the plugin serves yet.";
    }

    private static String count(int count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }

    private static String ms(Duration time) {
        return time.toMillis() + " ms";
    }
}
