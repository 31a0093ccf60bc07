package io.telecast.sandbox;

import io.telecast.host.telegram.BackendContext;
import io.telecast.host.telegram.Bot;
import io.telecast.host.telegram.MediaWorker;
import io.telecast.host.telegram.Telegram;
import io.telecast.sandbox.world.FirstDay;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A sandbox on a free port, with what tests need at hand. */
final class Rig implements AutoCloseable {

    private final Telegram telegram;
    private final Web web;

    private Rig(Telegram telegram, Web web) {
        this.telegram = telegram;
        this.web = web;
    }

    static Rig open(Path folder) throws IOException {
        return open(folder, InstantSource.system(), Map.of());
    }

    static Rig open(Path folder, InstantSource clock, Map<String, String> options) throws IOException {
        var all = new HashMap<>(Map.of("port", "0"));
        all.putAll(options);
        var announced = new CompletableFuture<String>();
        Telegram telegram = new SandboxBackend().open(new BackendContext(folder, all, clock, announced::complete));
        String line = announced.join();
        return new Rig(telegram, new Web(line.substring(line.indexOf("http://"))));
    }

    Telegram telegram() {
        return telegram;
    }

    Web web() {
        return web;
    }

    Bot main() {
        return telegram.connect(FirstDay.MAIN);
    }

    MediaWorker worker() {
        return telegram.openWorker(FirstDay.WORKERS.getFirst());
    }

    @Override
    public void close() {
        web.close();
        telegram.close();
    }
}
