package io.telecast.bench.wire.contestant;

import io.telecast.bench.wire.scenario.ByteRange;
import java.io.IOException;

/** Reads ranges of a file one after another. For one thread. */
public interface Reader extends AutoCloseable {

    /** Reads a range to its end. */
    Fetched fetch(ByteRange range) throws IOException;

    @Override
    void close() throws IOException;
}
