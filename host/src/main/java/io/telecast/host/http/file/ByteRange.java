package io.telecast.host.http.file;

/**
 * Bytes of a file.
 *
 * @param first from 0
 * @param last included
 */
record ByteRange(long first, long last) {

    long length() {
        return last - first + 1;
    }

    /** Whether the two overlap or lie next to each other. */
    boolean touches(ByteRange other) {
        return first <= other.last + 1 && other.first <= last + 1;
    }

    ByteRange with(ByteRange other) {
        return new ByteRange(Math.min(first, other.first), Math.max(last, other.last));
    }

    /** As {@code Content-Range} says it. */
    String of(long size) {
        return "bytes " + first + "-" + last + "/" + size;
    }
}
