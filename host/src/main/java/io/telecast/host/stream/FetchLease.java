package io.telecast.host.stream;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A chunk in somebody's hands that was on its way when it was taken, and is held already. */
final class FetchLease implements ChunkLease {

    private final ChunkFetch fetch;
    private final Leave leave;
    private final AtomicInteger leases;
    private boolean open = true;

    FetchLease(ChunkFetch fetch, Leave leave, AtomicInteger leases) {
        this.fetch = fetch;
        this.leave = leave;
        this.leases = leases;
        leases.incrementAndGet();
    }

    /** Takes a taker off a fetch. */
    interface Leave {
        void leave(ChunkFetch fetch, boolean satisfied);
    }

    @Override
    public boolean await(int place, Duration patience) throws IOException, InterruptedException {
        return fetch.chunk().await(place, patience);
    }

    @Override
    public ByteBuffer bytes(int place) {
        return fetch.chunk().bytes(place);
    }

    @Override
    public void taint() {
        fetch.chunk().taint();
    }

    @Override
    public void done() {
        release(true);
    }

    @Override
    public void close() {
        release(false);
    }

    private void release(boolean satisfied) {
        if (open) {
            open = false;
            leases.decrementAndGet();
            fetch.chunk().release();
            leave.leave(fetch, satisfied);
        }
    }
}
