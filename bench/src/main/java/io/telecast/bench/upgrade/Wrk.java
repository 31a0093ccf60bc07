package io.telecast.bench.upgrade;

import io.telecast.bench.wire.process.Processes;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The program {@code wrk}, which opens pages as fast as it can, for a few seconds at a time. */
final class Wrk implements Runnable {

    private static final int SECONDS = 3;
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");
    private static final Pattern LATENCY = Pattern.compile("Latency +\\S+ +\\S+ +([\\d.]+)(us|ms|s)");
    private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
    private static final Pattern SOCKETS =
            Pattern.compile("Socket errors: connect (\\d+), read (\\d+), write (\\d+), timeout (\\d+)");

    private final List<String> command;
    private final Processes processes;
    private final Supplier<Tallies> tallies;

    /**
     * Prepares it.
     *
     * @param paths of the pages, asked for in turn
     * @param script where its script is written
     */
    Wrk(URI address, List<String> paths, Path script, Processes processes, Supplier<Tallies> tallies)
            throws IOException {
        String list = paths.stream().map(path -> "\"" + path + "\"").collect(Collectors.joining(", "));
        Files.writeString(
                script,
                "local paths = {" + list + "}\nlocal n = 0\nrequest = function()\n  n = n + 1\n"
                        + "  return wrk.format(\"GET\", paths[n % #paths + 1])\nend\n");
        this.command = List.of(
                "wrk",
                "--latency",
                "-t1",
                "-c8",
                "--timeout",
                "30s",
                "-d" + SECONDS + "s",
                "-s",
                script.toString(),
                address.toString());
        this.processes = processes;
        this.tallies = tallies;
    }

    /** Whether the program is there. */
    static boolean isThere() {
        try {
            new ProcessBuilder("wrk", "--version")
                    .redirectErrorStream(true)
                    .start()
                    .getInputStream()
                    .readAllBytes();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            Tally pages = tallies.get().pages();
            try {
                Process process = processes.start("wrk", new ProcessBuilder(command));
                String said;
                try (var in = process.getInputStream()) {
                    said = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                } finally {
                    processes.end(process);
                }
                count(said, pages);
            } catch (IOException | IllegalStateException e) {
                if (!Thread.currentThread().isInterrupted()) {
                    pages.failed("wrk: " + e.getMessage());
                }
                return;
            }
        }
    }

    private static void count(String said, Tally pages) {
        Matcher requests = REQUESTS.matcher(said);
        if (!requests.find()) {
            return; // ended with the benchmark
        }
        pages.add(Long.parseLong(requests.group(1)));
        Matcher latency = LATENCY.matcher(said);
        if (latency.find()) {
            pages.waited((long) (Double.parseDouble(latency.group(1)) * unit(latency.group(2))));
        }
        Matcher refused = REFUSED.matcher(said);
        if (refused.find()) {
            pages.failed("Pages were answered with an error.", Long.parseLong(refused.group(1)));
        }
        Matcher sockets = SOCKETS.matcher(said);
        if (sockets.find()) {
            long errors = 0;
            for (int i = 1; i <= sockets.groupCount(); i++) {
                errors += Long.parseLong(sockets.group(i));
            }
            pages.failed(sockets.group(), errors);
        }
    }

    private static double unit(String name) {
        return switch (name) {
            case "us" -> 1e3;
            case "ms" -> 1e6;
            default -> 1e9;
        };
    }
}
