package io.telecast.host.stream;

import io.telecast.host.files.FileRecord;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The chunks that lie ahead of one reader, in a row. Its reader takes and fills; any thread may have them given up, where
 * others need the room.
 */
final class ChunksAhead implements AutoCloseable {

    private final ChunkCache cache;
    private final Viewer viewer;
    private final FileRecord file;
    private final ReadAheadBudget budget;
    // guarded by this, as are the next one to take and the last one
    private final Deque<ChunkLease> leases = new ArrayDeque<>();
    private long next;
    private long last;
    private boolean closed;

    /**
     * Begins with none.
     *
     * @param next the first chunk that may be wanted
     * @param last the last one
     */
    ChunksAhead(ChunkCache cache, Viewer viewer, FileRecord file, long next, long last, ReadAheadBudget budget) {
        this.cache = cache;
        this.viewer = viewer;
        this.file = file;
        this.next = next;
        this.last = last;
        this.budget = budget;
    }

    Viewer viewer() {
        return viewer;
    }

    /** More chunks may be wanted, up to a last one. */
    synchronized void extend(long end) {
        last = end;
    }

    /** Whether the chunk that the reader comes to lies ready, or is on its way. */
    synchronized boolean begins(long index) {
        return !leases.isEmpty() && index == next - leases.size();
    }

    /** The chunk that the reader comes to, if it was taken ahead. */
    synchronized Optional<ChunkLease> poll(long index) {
        if (!begins(index)) {
            giveUp();
            return Optional.empty();
        }
        return poll();
    }

    /** The first chunk. */
    synchronized Optional<ChunkLease> poll() {
        Optional<ChunkLease> lease = Optional.ofNullable(leases.poll());
        lease.ifPresent(taken -> budget.give(this, 1, leases.size()));
        return lease;
    }

    /** The reader has a chunk that was not taken ahead. */
    synchronized void passed(long index) {
        next = Math.max(next, index + 1);
    }

    /** Takes chunks until there are so many, as far as there is room. */
    void fill(int wanted) {
        while (takeOne(wanted)) {
            // one more may be wanted
        }
    }

    private boolean takeOne(int wanted) {
        synchronized (this) {
            if (closed || leases.size() >= wanted || next > last) {
                return false;
            }
        }
        // not while holding our own lock: they hold theirs
        budget.paused().filter(other -> other != this).ifPresent(ChunksAhead::giveUp);
        synchronized (this) {
            if (!budget.take(this)) {
                return false;
            }
            Optional<ChunkLease> taken = Optional.empty();
            try {
                taken = cache.takeAhead(viewer, file, next);
            } finally {
                if (taken.isEmpty()) {
                    budget.give(this, 1, leases.size());
                }
            }
            taken.ifPresent(leases::add);
            next += taken.isPresent() ? 1 : 0;
            return taken.isPresent();
        }
    }

    /** Gives all up; the reader may take them again. */
    synchronized void giveUp() {
        next -= leases.size();
        int count = leases.size();
        leases.forEach(ChunkLease::close);
        leases.clear();
        budget.give(this, count, 0);
    }

    @Override
    public synchronized void close() {
        closed = true;
        giveUp();
    }
}
