package io.telecast.host.stream;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A whole chunk in somebody's hands, which is held already. */
final class KeptLease implements ChunkLease {

    private final Chunk chunk;
    private final AtomicInteger leases;
    private boolean open = true;

    KeptLease(Chunk chunk, AtomicInteger leases) {
        this.chunk = chunk;
        this.leases = leases;
        leases.incrementAndGet();
    }

    @Override
    public boolean await(int place, Duration patience) throws IOException, InterruptedException {
        return chunk.await(place, patience);
    }

    @Override
    public ByteBuffer bytes(int place) {
        return chunk.bytes(place);
    }

    @Override
    public void taint() {
        chunk.taint();
    }

    @Override
    public void done() {
        close();
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            leases.decrementAndGet();
            chunk.release();
        }
    }
}
