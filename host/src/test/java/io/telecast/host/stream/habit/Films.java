package io.telecast.host.stream.habit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** How films begin. */
public final class Films {

    private Films() {}

    /** The beginning of an MP4 file whose pictures, with their header, take so many bytes; the index follows. */
    public static byte[] mp4(long mdat, boolean large) {
        return join(ftyp(), box(8, "free"), large ? largeBox(mdat, "mdat") : box((int) mdat, "mdat"));
    }

    /** The beginning of an MP4 file whose index comes first. */
    public static byte[] fastStart() {
        return join(ftyp(), box(500, "moov"), new byte[492], box(1 << 30, "mdat"));
    }

    /**
     * The beginning of a Matroska file.
     *
     * @param cues where they are, counted from the Segment's data
     */
    public static byte[] matroska(long cues) {
        byte[] seekCues = element(0x4DBB, join(element(0x53AB, id(0x1C53BB6B)), element(0x53AC, number(cues))));
        byte[] seekInfo = element(0x4DBB, join(element(0x53AB, id(0x1549A966)), element(0x53AC, number(300))));
        byte[] seekHead = element(0x114D9B74, join(element(0xEC, new byte[5]), seekInfo, seekCues));
        byte[] segment = join(id(0x18538067), new byte[] {1, -1, -1, -1, -1, -1, -1, -1});
        return join(element(0x1A45DFA3, new byte[20]), segment, element(0xEC, new byte[30]), seekHead);
    }

    /** Where the Segment's data begin in what {@link #matroska} makes. */
    public static int segment() {
        return element(0x1A45DFA3, new byte[20]).length + 12;
    }

    static byte[] ftyp() {
        return join(box(24, "ftyp"), "isom\0\0\2\0isommp41".getBytes(StandardCharsets.ISO_8859_1));
    }

    static byte[] box(int size, String type) {
        return ByteBuffer.allocate(8)
                .putInt(size)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .array();
    }

    static byte[] largeBox(long size, String type) {
        return ByteBuffer.allocate(16)
                .putInt(1)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .putLong(size)
                .array();
    }

    static byte[] element(int id, byte[] data) {
        return join(id(id), new byte[] {(byte) (0x40 | data.length >> 8), (byte) data.length}, data);
    }

    static byte[] number(long value) {
        return ByteBuffer.allocate(8).putLong(value).array();
    }

    static byte[] id(int id) {
        int length = 4 - Integer.numberOfLeadingZeros(id) / 8;
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (id >> 8 * (length - 1 - i));
        }
        return bytes;
    }

    static byte[] join(byte[]... pieces) {
        var all = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(all)) {
            for (byte[] piece : pieces) {
                out.write(piece);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toByteArray();
    }
}
