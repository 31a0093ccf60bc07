package io.telecast.host.devkit.reload;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for something to happen in folders. What has happened is for others to find out: announcements get lost, come
 * late, or do not come at all, as from network drives. Not thread-safe.
 */
final class TreeWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TreeWatch.class);

    private final Optional<WatchService> service;
    private final Map<Path, WatchKey> keys = new HashMap<>();

    private TreeWatch(Optional<WatchService> service) {
        this.service = service;
    }

    static TreeWatch on(Path folder) {
        try {
            return new TreeWatch(Optional.of(folder.getFileSystem().newWatchService()));
        } catch (IOException | UnsupportedOperationException e) {
            LOG.debug("Changes in {} are not announced.", folder, e);
            return new TreeWatch(Optional.empty());
        }
    }

    /** Watches these folders and no others. */
    void follow(Set<Path> folders) {
        keys.entrySet().removeIf(entry -> {
            boolean over = !entry.getValue().isValid() || !folders.contains(entry.getKey());
            if (over) {
                entry.getValue().cancel();
            }
            return over;
        });
        service.ifPresent(watching -> folders.stream()
                .filter(folder -> !keys.containsKey(folder))
                .forEach(folder -> register(watching, folder)));
    }

    private void register(WatchService watching, Path folder) {
        try {
            keys.put(
                    folder,
                    folder.register(
                            watching,
                            StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_MODIFY,
                            StandardWatchEventKinds.ENTRY_DELETE));
        } catch (IOException e) {
            LOG.debug("{} is not watched.", folder, e); // gone again, or too many: the looks go on
        }
    }

    /** Returns when something has happened, or after a while. */
    void await(Duration atMost) throws InterruptedException {
        if (service.isEmpty()) {
            Thread.sleep(atMost);
            return;
        }
        WatchKey happened = service.get().poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
        while (happened != null) {
            happened.pollEvents();
            happened.reset();
            happened = service.get().poll();
        }
    }

    @Override
    public void close() {
        if (service.isPresent()) {
            try {
                service.get().close();
            } catch (IOException e) {
                LOG.debug("A watch service could not be closed.", e);
            }
        }
    }
}
