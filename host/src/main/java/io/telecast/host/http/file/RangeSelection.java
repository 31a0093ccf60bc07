package io.telecast.host.http.file;

import java.util.List;

/** What of a file a {@code Range} header asks for (RFC 9110, section 14). */
sealed interface RangeSelection {

    /** How many parts a response may have; more than that is an attack or a mistake. */
    int MAX_PARTS = 16;

    /** No range, or none that makes sense: the header is ignored. */
    record Whole() implements RangeSelection {}

    /** At least one and at most {@link #MAX_PARTS} ranges that do not touch, in the order asked for. */
    record Parts(List<ByteRange> ranges) implements RangeSelection {}

    /** Nothing of what was asked for is there, or it is too many pieces. */
    record Unsatisfiable() implements RangeSelection {}

    /**
     * Reads a header.
     *
     * @param header its value
     * @param size of the file
     */
    static RangeSelection of(String header, long size) {
        return RangeParser.parse(header, size);
    }
}
