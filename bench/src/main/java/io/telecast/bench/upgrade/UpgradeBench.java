package io.telecast.bench.upgrade;

import io.telecast.bench.wire.process.Processes;
import io.telecast.bench.wire.process.Scratch;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The whole scenario, from an empty folder to the report. */
final class UpgradeBench {

    private static final int TELL_EVERY = 10;

    private final Path home;
    private final List<String> options;
    private final Plan plan;
    private final PrintStream out;
    private final PrintStream progress;
    private final Upgrades upgrades = new Upgrades();

    UpgradeBench(Path home, List<String> options, Plan plan, PrintStream out, PrintStream progress) {
        this.home = home;
        this.options = options;
        this.plan = plan;
        this.out = out;
        this.progress = progress;
    }

    /** @return whether nobody noticed anything, and nothing stayed */
    boolean run() throws IOException, InterruptedException {
        if (!Wrk.isThere()) {
            progress.println(
                    "There is no program wrk, which opens the pages. Install it (Debian: apt-get install wrk).");
            return false;
        }
        try (var scratch = new Scratch(Files.createTempDirectory("telecast-upgrades"));
                var processes = new Processes(scratch.folder(), scratch::delete);
                var host = new Host(home, options, scratch.sub("data"), freePort(), processes)) {
            List<JarVersions> plugins = plugins(scratch.sub("jars"));
            var report = play(plugins, host, processes, scratch);
            out.print(report);
            scratch.keepLogs(!report.isClean());
            return report.isClean();
        }
    }

    private UpgradeReport play(List<JarVersions> plugins, Host host, Processes processes, Scratch scratch)
            throws IOException, InterruptedException {
        try (var load = new Load(plan, host, processes, scratch.folder().resolve("pages.lua"))) {
            load.start();
            say("everybody watches, chats and browses; " + plan.quiet().toSeconds() + " s without upgrades");
            long warm = plan.quiet().toMillis() / 2;
            Thread.sleep(warm);
            load.take();
            Thread.sleep(plan.quiet().toMillis() - warm);
            Tallies before = load.take();
            long start = System.nanoTime();
            rounds(plugins, host);
            double seconds = (System.nanoTime() - start) / 1e9;
            Tallies meanwhile = load.take();
            load.close();
            List<String> leaks = leaks(host);
            var last = JavaMemory.of(host.pid());
            return new UpgradeReport(plan, plugins.size(), before, meanwhile, upgrades, seconds, leaks, last);
        }
    }

    /** What is left of versions that have gone, with what holds it. */
    private static List<String> leaks(Host host) throws IOException, InterruptedException {
        List<String> leaks = new ArrayList<>();
        for (JsonNode leak : host.ask("GET", "/leaks", Map.of())) {
            leaks.add("left: " + leak.path("pluginId").asString() + " "
                    + leak.path("version").asString() + ", unloaded at "
                    + leak.path("unloadedAt").asString() + ", held by " + leak.path("holders"));
        }
        return leaks;
    }

    private void rounds(List<JarVersions> plugins, Host host) throws IOException, InterruptedException {
        long end = System.nanoTime() + plan.limit().toNanos();
        for (int round = 0; round < plan.rounds(); round++) {
            if (System.nanoTime() > end) {
                upgrades.failed(
                        "Only " + round + " rounds fitted into " + plan.limit().toMinutes() + " minutes.");
                return;
            }
            for (JarVersions plugin : plugins) {
                upgrade(plugin, host);
            }
            if (plan.isSampled(round)) {
                upgrades.sample(plan.isFirstTenth(round), JavaMemory.of(host.pid()));
            }
            if ((round + 1) % TELL_EVERY == 0) {
                say(String.format(
                        Locale.ROOT,
                        "%d of %d rounds, last upgrade %d ms",
                        round + 1,
                        plan.rounds(),
                        upgrades.lastMillis()));
            }
        }
    }

    private void upgrade(JarVersions plugin, Host host) throws IOException, InterruptedException {
        Path jar = plugin.next();
        long start = System.nanoTime();
        try {
            var status = host.ask("POST", "/plugins", Map.of("jar", jar.toString()));
            upgrades.done(System.nanoTime() - start);
            if (!status.path("problem").asString("").isEmpty()) {
                upgrades.failed(plugin + ": " + status.path("problem").asString(""));
            }
        } catch (IOException e) {
            upgrades.failed(plugin + ": " + e.getMessage());
        }
    }

    private List<JarVersions> plugins(Path folder) throws IOException {
        var plugins = new ArrayList<JarVersions>();
        try (Stream<Path> jars = Files.list(home.resolve("plugins"))) {
            for (Path jar : jars.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                plugins.add(new JarVersions(jar, folder));
            }
        }
        return plugins;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void say(String text) {
        progress.println(text);
    }
}
