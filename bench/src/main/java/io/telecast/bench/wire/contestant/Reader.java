package io.telecast.bench.wire.contestant;

import io.telecast.bench.wire.scenario.ByteRange;
import java.io.IOException;

/** Reads ranges of a file one after another. For one thread. */
public interface Reader extends AutoCloseable {

    /** Reads a range to its end as fast as it can. */
    Fetched fetch(ByteRange range) throws IOException;

    /**
     * Reads a range at a pace.
     *
     * @param bytesPerSecond 0 for as fast as it can; not every reader can do else
     */
    default Fetched fetch(ByteRange range, long bytesPerSecond) throws IOException {
        if (bytesPerSecond != 0) {
            throw new UnsupportedOperationException("It reads as fast as it can.");
        }
        return fetch(range);
    }

    @Override
    void close() throws IOException;
}
