package io.telecast.bench.upgrade;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a JVM still needs after a whole garbage collection, as {@code jcmd} tells.
 *
 * @param heapKib of objects
 * @param metaspaceKib of classes
 * @param pluginLoaders class loaders of plugins
 */
record JavaMemory(long heapKib, long metaspaceKib, long pluginLoaders) {

    private static final Pattern HEAP = Pattern.compile("heap +total.*?used (\\d+)K");
    private static final Pattern METASPACE = Pattern.compile("sun.gc.metaspace.used=(\\d+)");
    private static final String LOADER = "io.telecast.host.plugin.load.PluginClasses";

    /** Collects, and looks. */
    static JavaMemory of(long pid) throws IOException, InterruptedException {
        jcmd(pid, "GC.run");
        long heap = number(HEAP, jcmd(pid, "GC.heap_info"));
        long metaspace = number(METASPACE, jcmd(pid, "PerfCounter.print")) / 1024;
        long loaders = jcmd(pid, "VM.classloader_stats")
                .lines()
                .filter(line -> line.contains(LOADER))
                .count();
        return new JavaMemory(heap, metaspace, loaders);
    }

    private static long number(Pattern pattern, String text) throws IOException {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IOException("jcmd has not said how much memory is used: " + text);
        }
        return Long.parseLong(found.group(1));
    }

    private static String jcmd(long pid, String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("jcmd " + command + " failed: " + said);
        }
        return said;
    }
}
