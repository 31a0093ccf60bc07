package io.telecast.bench.upgrade;

import io.telecast.bench.wire.report.Percentiles;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * What is told at the end.
 *
 * @param before the same load without upgrades
 * @param leaks the class loaders that the host says are left, each with what holds it
 * @param last memory after everything
 */
record UpgradeReport(
        Plan plan,
        int plugins,
        Tallies before,
        Tallies meanwhile,
        Upgrades upgrades,
        double seconds,
        List<String> leaks,
        JavaMemory last) {

    private static final int SHOWN = 10;

    /** Whether nobody noticed anything, and no class loader is left. */
    boolean isClean() {
        return before.isClean()
                && meanwhile.isClean()
                && upgrades.failures().isEmpty()
                && leaks.isEmpty()
                && last.pluginLoaders() == plugins;
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        List<Long> took = upgrades.nanos();
        line(text, "upgrades", "%d of %d plugins in %.0f s", took.size(), plugins, seconds);
        line(
                text,
                "one upgrade",
                "median %d ms, p99 %d ms, worst %d ms; failed %d",
                millis(Percentiles.of(took, 50)),
                millis(Percentiles.of(took, 99)),
                millis(Percentiles.of(took, 100)),
                upgrades.failures().size());
        line(
                text,
                "streams",
                "%d viewers compared %d MiB; wrong or broken %d",
                plan.viewers(),
                meanwhile.bytes().done() >> 20,
                meanwhile.bytes().failed());
        line(
                text,
                "longest pause",
                "%d ms (without upgrades %d ms)",
                meanwhile.pauses().longestMillis(),
                before.pauses().longestMillis());
        line(
                text,
                "commands",
                "%d of %d users; lost or wrong %d",
                meanwhile.commands().done(),
                plan.users(),
                meanwhile.commands().failed());
        line(
                text,
                "their answers",
                "median %d ms, worst %d ms (without upgrades %d and %d ms)",
                millis(Percentiles.of(meanwhile.commands().nanos(), 50)),
                meanwhile.commands().longestMillis(),
                millis(Percentiles.of(before.commands().nanos(), 50)),
                before.commands().longestMillis());
        line(
                text,
                "pages",
                "%d by wrk, %.0f a second (without upgrades %.0f); failed %d",
                meanwhile.pages().done(),
                meanwhile.pages().done() / seconds,
                before.pages().done() / (plan.quiet().toMillis() / 2000.0),
                meanwhile.pages().failed());
        line(
                text,
                "class loaders",
                "%d left by the host's count; %d of plugins in the JVM, %d plugins run",
                leaks.size(),
                last.pluginLoaders(),
                plugins);
        memory(text, "metaspace", JavaMemory::metaspaceKib);
        memory(text, "heap", JavaMemory::heapKib);
        for (var reasons : List.of(
                leaks,
                upgrades.failures(),
                meanwhile.bytes().reasons(),
                meanwhile.commands().reasons(),
                meanwhile.pages().reasons())) {
            reasons.stream()
                    .limit(SHOWN)
                    .forEach(reason -> text.append("  ").append(reason).append('\n'));
        }
        return text.toString();
    }

    private void memory(StringBuilder text, String name, ToLongFunction<JavaMemory> figure) {
        double first = median(upgrades.first(), figure);
        double end = median(upgrades.last(), figure);
        line(
                text,
                name,
                "%.1f MiB in the first tenth, %.1f MiB in the last (%.2f), after collections",
                first,
                end,
                first == 0 ? 0 : end / first);
    }

    private static double median(List<JavaMemory> samples, ToLongFunction<JavaMemory> figure) {
        return Percentiles.of(samples.stream().map(figure::applyAsLong).toList(), 50) / 1024.0;
    }

    private static long millis(long nanos) {
        return nanos / 1_000_000;
    }

    private static void line(StringBuilder text, String name, String format, Object... values) {
        text.append(String.format(Locale.ROOT, "%-16s", name))
                .append(String.format(Locale.ROOT, format, values))
                .append('\n');
    }
}
