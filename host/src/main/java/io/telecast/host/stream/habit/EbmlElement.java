package io.telecast.host.stream.habit;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The header of an element after RFC 8794.
 *
 * @param id with its marker
 * @param data where the data begin
 * @param end where they end, {@link Long#MAX_VALUE} if that is unknown
 */
record EbmlElement(long id, long data, long end) {

    private static final int LONGEST_ID = 4;
    private static final int LONGEST_SIZE = 8;

    /** The element that begins at a place, if its header is all there and makes sense. */
    static Optional<EbmlElement> read(ByteBuffer head, long at) {
        int idLength = length(head, at, LONGEST_ID);
        int sizeLength = idLength == 0 ? 0 : length(head, at + idLength, LONGEST_SIZE);
        if (sizeLength == 0) {
            return Optional.empty();
        }
        long id = bytes(head, (int) at, idLength);
        long most = -1L >>> (64 - 7 * sizeLength);
        long size = bytes(head, (int) at + idLength, sizeLength) & most;
        long data = at + idLength + sizeLength;
        boolean unknown = size == most || size > Long.MAX_VALUE - data;
        return Optional.of(new EbmlElement(id, data, unknown ? Long.MAX_VALUE : data + size));
    }

    /** The data as an unsigned number of at most eight bytes, if they are all there. */
    OptionalLong number(ByteBuffer head) {
        if (end > head.limit() || end - data > Long.BYTES) {
            return OptionalLong.empty();
        }
        long value = bytes(head, (int) data, (int) (end - data));
        return value < 0 ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /** Of a number whose first byte says how long it is; 0 if it is not all there. */
    private static int length(ByteBuffer head, long at, int longest) {
        if (at < 0 || at >= head.limit()) {
            return 0;
        }
        int length = Integer.numberOfLeadingZeros(head.get((int) at) & 0xff) - 23;
        return length <= longest && at + length <= head.limit() ? length : 0;
    }

    private static long bytes(ByteBuffer head, int at, int count) {
        long value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 8 | head.get(at + i) & 0xff;
        }
        return value;
    }
}
