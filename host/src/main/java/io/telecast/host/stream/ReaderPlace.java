package io.telecast.host.stream;

import io.telecast.api.chat.MessageRef;

/**
 * Where one reader is in a file: the cache keeps for it what others ahead of it have read. For one thread at a time; to be
 * closed in any case.
 */
public final class ReaderPlace implements AutoCloseable {

    private final MessageRef file;
    private final Followers followers;
    private final RetainedChunks retained;
    private long index;
    private boolean open = true;

    ReaderPlace(MessageRef file, long index, Followers followers, RetainedChunks retained) {
        this.file = file;
        this.index = index;
        this.followers = followers;
        this.retained = retained;
        followers.enter(key(index));
    }

    /** The reader comes to a chunk further on. */
    void moveTo(long next) {
        if (next <= index) {
            return;
        }
        long passed = index;
        followers.enter(key(next));
        followers.leave(key(index));
        index = next;
        for (long each = passed; each < Math.min(next, passed + RetainedChunks.REACH + 1); each++) {
            retained.passed(key(each));
        }
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            followers.leave(key(index));
            retained.left(key(index));
        }
    }

    private ChunkKey key(long chunk) {
        return new ChunkKey(file, chunk);
    }
}
