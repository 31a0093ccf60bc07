package io.telecast.host.doctor;

import io.telecast.host.telegram.BackendContext;
import io.telecast.host.telegram.Telegram;
import io.telecast.host.telegram.TelegramBackend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Telegram as it can be asked while no host runs: opened when it is first needed, in a folder that is deleted afterwards,
 * so that sessions and data of the host stay as they are. Thread-safe.
 */
public final class TelegramProbe implements AutoCloseable {

    private final TelegramBackend backend;
    private final Map<String, String> options;
    private Optional<Path> folder = Optional.empty();
    private Optional<Telegram> telegram = Optional.empty();

    public TelegramProbe(TelegramBackend backend, Map<String, String> options) {
        this.backend = backend;
        this.options = options;
    }

    synchronized Telegram open() throws IOException {
        if (telegram.isEmpty()) {
            Path made = Files.createTempDirectory("telecast-doctor");
            folder = Optional.of(made);
            telegram = Optional.of(backend.open(new BackendContext(made, options, InstantSource.system(), line -> {})));
        }
        return telegram.get();
    }

    /** Telegram's time, if a bot has heard it. */
    public synchronized Optional<Instant> time() {
        return telegram.flatMap(Telegram::time);
    }

    @Override
    public synchronized void close() throws IOException {
        telegram.ifPresent(Telegram::close);
        if (folder.isPresent()) {
            try (Stream<Path> all = Files.walk(folder.get())) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }
}
