package io.telecast.bench.wire.scenario;

/** Part of a file, in bytes. */
public record ByteRange(long from, long length) {

    public ByteRange {
        if (from < 0 || length < 1) {
            throw new IllegalArgumentException("A range begins at 0 or later and has a byte at least.");
        }
    }

    /** The last byte of it. */
    public long last() {
        return from + length - 1;
    }
}
