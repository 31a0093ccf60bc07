package io.telecast.host.http.file;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The frame around several ranges, {@code multipart/byteranges}.
 *
 * @param boundary 1 to 70 characters that occur in no header
 * @param type of the file
 * @param size of the file
 */
record MultipartBody(String boundary, String type, long size, List<ByteRange> ranges) {

    String contentType() {
        return "multipart/byteranges; boundary=" + boundary;
    }

    /** What stands before the bytes of a range. */
    byte[] before(ByteRange range) {
        return ascii("\r\n--" + boundary + "\r\nContent-Type: " + type + "\r\nContent-Range: " + range.of(size)
                + "\r\n\r\n");
    }

    /** What stands after the last range. */
    byte[] after() {
        return ascii("\r\n--" + boundary + "--\r\n");
    }

    /** Bytes of the whole body. */
    long length() {
        return after().length
                + ranges.stream()
                        .mapToLong(range -> before(range).length + range.length())
                        .sum();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
