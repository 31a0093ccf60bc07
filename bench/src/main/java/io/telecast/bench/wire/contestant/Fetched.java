package io.telecast.bench.wire.contestant;

import java.io.IOException;

/**
 * A range that was read. Times are those of {@link System#nanoTime()}.
 *
 * @param start when it was asked for, before a connection was made
 * @param first when its first byte was there
 * @param end when its last byte was there
 * @param late by how much a byte came after it was to be shown, at worst; 0 without a pace
 * @param check counts wrong bytes; may take long and is called when nothing is measured
 */
public record Fetched(long start, long first, long end, long bytes, long late, Check check) {

    /** One that was read as fast as it came. */
    public Fetched(long start, long first, long end, long bytes, Check check) {
        this(start, first, end, bytes, 0, check);
    }

    /** Compares what came with what should have come. */
    @FunctionalInterface
    public interface Check {
        long wrongBytes() throws IOException;
    }
}
