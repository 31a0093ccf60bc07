package io.telecast.bench.wire.contestant;

import java.io.IOException;

/** A file, as one contestant has it. Thread-safe. */
public interface Source {

    /** A new reader, for one viewer. */
    Reader open() throws IOException;

    /** Nobody reads it any more. */
    default void forget() throws IOException {}
}
