package io.telecast.host.cli;

import io.telecast.host.StartException;
import io.telecast.host.Telecast;
import io.telecast.host.config.TelecastConfig;
import io.telecast.host.telegram.TelegramBackend;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The host as a process: starts, says so, and serves until it is told to stop. */
final class HostProcess {

    private final Path data;
    private final TelecastConfig config;
    private final PrintWriter out;

    HostProcess(Path data, TelecastConfig config, PrintWriter out) {
        this.data = data;
        this.config = config;
        this.out = out;
    }

    int run() throws StartException, InterruptedException {
        Logging.configure(config.log().level());
        TelegramBackend backend =
                HostOptions.backend(config.telegram().backend()).orElseThrow();
        Telecast telecast = Telecast.start(data, home(), config, backend, Version.current(), out::println);
        var stopped = new CountDownLatch(1);
        // The hook closes: on SIGTERM and SIGINT nothing else of this process still runs.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            telecast.close();
            stopped.countDown();
        }));
        out.println("ready " + telecast.publicUrl() + "/ in " + millisSinceStart() + " ms");
        out.flush();
        stopped.await();
        return 0;
    }

    /** Where the launcher found the product; its plugins lie there. */
    private static Path home() {
        return Path.of(System.getProperty("telecast.home", "."));
    }

    /** The virtual machine's own age: the process may be older, since the launcher may have built the product in it. */
    private static long millisSinceStart() {
        return System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    }
}
