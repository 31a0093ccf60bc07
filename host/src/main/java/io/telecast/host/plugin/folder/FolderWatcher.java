package io.telecast.host.plugin.folder;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a folder looked at when something in it changes, and every second besides, since network drives tell nothing.
 */
public final class FolderWatcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatcher.class);
    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final Duration BUSY = Duration.ofMillis(100);

    private final Path folder;
    private final BooleanSupplier look;
    private final Thread thread;

    /**
     * Makes a watcher that does not run yet.
     *
     * @param look looks at the folder and answers whether to look again soon
     */
    public FolderWatcher(Path folder, BooleanSupplier look) {
        this.folder = folder;
        this.look = look;
        this.thread = Thread.ofVirtual().name("plugin-folder").unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    private void run() {
        Optional<WatchService> service = open();
        try {
            Optional<WatchKey> key = Optional.empty();
            while (!Thread.currentThread().isInterrupted()) {
                if (key.isEmpty() || !key.get().isValid()) {
                    key = service.flatMap(this::register);
                }
                await(service, look() ? BUSY : QUIET);
            }
        } catch (InterruptedException | ClosedWatchServiceException e) {
            Thread.currentThread().interrupt();
        } finally {
            service.ifPresent(FolderWatcher::close);
        }
    }

    /** Whatever goes wrong with one look, the next one may do better. */
    private boolean look() {
        try {
            return look.getAsBoolean();
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            LOG.error("The folder {} could not be looked at.", folder, e);
            return false;
        }
    }

    private static void await(Optional<WatchService> service, Duration atMost) throws InterruptedException {
        if (service.isEmpty()) {
            Thread.sleep(atMost);
            return;
        }
        WatchKey changed = service.get().poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
        if (changed != null) {
            changed.pollEvents();
            changed.reset();
        }
    }

    private Optional<WatchService> open() {
        try {
            return Optional.of(folder.getFileSystem().newWatchService());
        } catch (IOException | UnsupportedOperationException e) {
            LOG.info("The folder {} is looked at every second, since changes in it are not announced.", folder);
            return Optional.empty();
        }
    }

    private Optional<WatchKey> register(WatchService service) {
        try {
            return Optional.of(folder.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE));
        } catch (IOException e) {
            return Optional.empty(); // not there, or not now: the looks go on
        }
    }

    private static void close(WatchService service) {
        try {
            service.close();
        } catch (IOException e) {
            LOG.debug("A watch service could not be closed.", e);
        }
    }

    @Override
    public void close() {
        if (thread.getState() == Thread.State.NEW) {
            return; // the host could not start
        }
        thread.interrupt();
        try {
            thread.join(QUIET.multipliedBy(60));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
