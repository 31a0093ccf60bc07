package io.telecast.host.cli;

import io.telecast.host.StartException;
import io.telecast.host.Telecast;
import io.telecast.host.config.TelecastConfig;
import io.telecast.host.plugin.PluginLimits;
import io.telecast.host.telegram.TelegramBackend;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/** The host as a process: starts, says so, and serves until it is told to stop. */
final class HostProcess {

    /** What goes along with the host, and ends before it. */
    @FunctionalInterface
    interface Companion {

        /** Begins when the host serves; answers what ends it. */
        Runnable start(Telecast telecast) throws IOException;
    }

    private final Path data;
    private final TelecastConfig config;
    private final PrintWriter out;

    HostProcess(Path data, TelecastConfig config, PrintWriter out) {
        this.data = data;
        this.config = config;
        this.out = out;
    }

    int run() throws StartException, IOException, InterruptedException {
        return run(telecast -> () -> {});
    }

    int run(Companion companion) throws StartException, IOException, InterruptedException {
        Logging.configure(config.log().level());
        TelegramBackend backend =
                HostOptions.backend(config.telegram().backend()).orElseThrow();
        Telecast telecast = Telecast.start(
                data,
                home(),
                config,
                backend,
                Version.current(),
                out::println,
                InstantSource.system(),
                PluginLimits.DEFAULT);
        var companionEnds = new ConcurrentLinkedQueue<Runnable>();
        var stopped = new CountDownLatch(1);
        // The hook closes: on SIGTERM and SIGINT nothing else of this process still runs.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                companionEnds.forEach(Runnable::run);
            } finally {
                telecast.close();
                stopped.countDown();
            }
        }));
        out.println("ready " + telecast.publicUrl() + "/ in " + millisSinceStart() + " ms");
        out.flush();
        companionEnds.add(companion.start(telecast));
        stopped.await();
        return 0;
    }

    /** Where the launcher found the product; its plugins lie there. */
    static Path home() {
        return Path.of(System.getProperty("telecast.home", "."));
    }

    /** The virtual machine's own age: the process may be older, since the launcher may have built the product in it. */
    private static long millisSinceStart() {
        return System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    }
}
