package io.telecast.host.stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import io.telecast.host.files.FileRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Chunks on disk, that outlast a restart: one file of slots, and one that says what each slot holds. Nothing read here is
 * believed without its checksum, so that it does not matter what a crash, or a slot that is written anew meanwhile, leaves.
 * The disk is only ever a help: where it fails, chunks come from Telegram. Threads of its own use the files, since an
 * interrupted one would close them for all. Thread-safe.
 */
public final class DiskChunks implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DiskChunks.class);
    private static final int READERS = 4;
    private static final int WRITES_WAITING = 16;
    private static final int SPARE = 4;

    private final int chunkSize;
    private final FileChannel data;
    private final FileChannel index;
    private final Deque<Integer> free = new ConcurrentLinkedDeque<>();
    private final Cache<ChunkKey, Place> places;
    private final ExecutorService readers = pool("disk-read", READERS, Integer.MAX_VALUE);
    // one, so that a slot is never written by two
    private final ExecutorService writer = pool("disk-write", 1, WRITES_WAITING);
    private final LongAdder hits = new LongAdder();
    private volatile boolean failing;

    private record Place(int number, DiskSlot slot) {}

    private DiskChunks(FileChannel data, FileChannel index, int slots, int chunkSize) {
        this.data = data;
        this.index = index;
        this.chunkSize = chunkSize;
        this.places = Caffeine.newBuilder()
                .maximumSize(slots - SPARE)
                .removalListener((@Nullable ChunkKey key, @Nullable Place place, RemovalCause cause) -> {
                    if (place != null) {
                        free.addLast(place.number());
                    }
                })
                .executor(Runnable::run)
                .build();
    }

    /**
     * Opens a folder, which is made where it is missing.
     *
     * @param budget bytes on disk; 64 chunks at least
     * @throws IOException if the folder or its files cannot be had
     */
    public static DiskChunks open(Path folder, long budget, int chunkSize) throws IOException {
        int slots = (int) Math.clamp(budget / chunkSize, 64, Integer.MAX_VALUE / DiskSlot.LINE);
        Files.createDirectories(folder);
        FileChannel data = file(folder.resolve("chunks.data"));
        FileChannel index = file(folder.resolve("chunks.index"));
        var disk = new DiskChunks(data, index, slots, chunkSize);
        disk.load(slots);
        return disk;
    }

    private static FileChannel file(Path path) throws IOException {
        if (Files.notExists(path)) {
            Files.createFile(path);
            try {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
            } catch (UnsupportedOperationException e) {
                LOG.debug("{} has no such permissions here.", path);
            }
        }
        return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** What an earlier run left, as far as it fits. */
    private void load(int slots) throws IOException {
        data.truncate((long) slots * chunkSize);
        index.truncate((long) slots * DiskSlot.LINE);
        ByteBuffer lines = ByteBuffer.allocate((int) index.size());
        while (lines.hasRemaining() && index.read(lines, lines.position()) >= 0) {
            // on
        }
        for (int number = 0; number < slots; number++) {
            Optional<DiskSlot> slot = (number + 1) * DiskSlot.LINE > lines.position()
                    ? Optional.empty()
                    : DiskSlot.read(lines.slice(number * DiskSlot.LINE, DiskSlot.LINE));
            if (slot.isPresent() && slot.get().length() > 0 && slot.get().length() <= chunkSize) {
                places.put(slot.get().key(), new Place(number, slot.get()));
            } else {
                free.addLast(number);
            }
        }
    }

    /**
     * Fills a buffer with a whole chunk.
     *
     * @return false if it is not there, or not as it was written; the buffer's bytes then mean nothing
     */
    boolean read(FileRecord file, ChunkKey key, ByteBuffer into) {
        Place place = places.getIfPresent(key);
        if (place == null
                || place.slot().identity() != DiskSlot.identity(file)
                || place.slot().length() != into.remaining()) {
            return false;
        }
        try {
            boolean right = run(readers, () -> filled(place, into.duplicate()));
            if (right) {
                hits.increment();
            } else {
                places.asMap().remove(key, place);
            }
            return right;
        } catch (IOException e) {
            failed("read", e);
            return false;
        }
    }

    private boolean filled(Place place, ByteBuffer into) throws IOException {
        ByteBuffer bytes = into.slice();
        long at = (long) place.number() * chunkSize;
        while (bytes.hasRemaining()) {
            int count = data.read(bytes, at);
            if (count < 0) {
                return false;
            }
            at += count;
        }
        return DiskSlot.checksum(bytes.flip()) == place.slot().checksum();
    }

    /**
     * Keeps a chunk, unless the disk is behind already.
     *
     * @param done told when the bytes are no longer needed, in any case
     */
    void keep(FileRecord file, ChunkKey key, ByteBuffer bytes, Runnable done) {
        try {
            writer.execute(() -> {
                try {
                    write(file, key, bytes);
                } catch (IOException e) {
                    failed("written", e);
                } finally {
                    done.run();
                }
            });
        } catch (RejectedExecutionException busy) {
            done.run();
        }
    }

    private void write(FileRecord file, ChunkKey key, ByteBuffer bytes) throws IOException {
        long identity = DiskSlot.identity(file);
        Place known = places.getIfPresent(key);
        if (known != null && known.slot().identity() == identity) {
            return;
        }
        Integer number = free.pollFirst();
        if (number == null) {
            return;
        }
        var slot = new DiskSlot(key, identity, bytes.remaining(), DiskSlot.checksum(bytes));
        boolean written = false;
        try {
            write(data, bytes.duplicate(), (long) number * chunkSize);
            write(index, slot.line(), (long) number * DiskSlot.LINE);
            written = true;
            failing = false;
        } finally {
            if (!written) {
                free.addLast(number);
            }
        }
        places.put(key, new Place(number, slot));
    }

    private static void write(FileChannel channel, ByteBuffer bytes, long from) throws IOException {
        long at = from;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
    }

    /** Chunks that came from disk. */
    public long hits() {
        return hits.sum();
    }

    /** Chunks that are there. */
    public long chunks() {
        places.cleanUp();
        return places.estimatedSize();
    }

    /** Waits for what is being written, and closes the files. */
    @Override
    public void close() throws IOException {
        writer.close();
        readers.close();
        data.close();
        index.close();
    }

    private void failed(String what, IOException cause) {
        if (!failing) {
            LOG.warn("The disk cache cannot be {}; streams go on without it. Is the disk full?", what, cause);
        }
        failing = true;
    }

    /** Runs something on another thread and waits for it, interrupted or not: the disk is quick. */
    private static boolean run(ExecutorService on, Callable<Boolean> task) throws IOException {
        var work = new FutureTask<>(task);
        try {
            on.execute(work);
        } catch (RejectedExecutionException closed) {
            return false;
        }
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return work.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw e.getCause() instanceof IOException known ? known : new IOException(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static ExecutorService pool(String name, int threads, int waiting) {
        return new ThreadPoolExecutor(
                threads,
                threads,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(Math.min(waiting, 4096)),
                Thread.ofPlatform().name(name).daemon().factory());
    }
}
