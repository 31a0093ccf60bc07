package io.telecast.host.stream;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;

/** A chunk in somebody's hands, perhaps still filling. For one thread at a time; to be closed in any case. */
public interface ChunkLease extends AutoCloseable {

    /**
     * Waits for a place in the chunk to be filled.
     *
     * @return whether it is; false when the patience is over
     * @throws IOException if the chunk could not be fetched
     */
    boolean await(int place, Duration patience) throws IOException, InterruptedException;

    /** The bytes from a place on, as far as they are there; read-only, valid until this lease is closed. */
    ByteBuffer bytes(int place);

    /** Says that the bytes may still be in use after the lease: their memory will not serve another chunk. */
    void taint();

    /**
     * Gives the chunk back, having got what was wanted: a fetch that goes on is left to finish, since what follows is
     * likely to be wanted next.
     */
    void done();

    /** Gives the chunk back; a fetch that nobody else wants is stopped. After {@link #done} it does nothing. */
    @Override
    void close();
}
