package io.telecast.host.stream.habit;

import java.nio.ByteBuffer;
import java.util.OptionalLong;

/** ISO/IEC 14496-12: a file is a row of boxes, each with a size of 32 or 64 bits and a type of four letters. */
final class Mp4Index {

    private static final int FTYP = 0x66747970;
    private static final int MOOV = 0x6d6f6f76;
    private static final int MOOF = 0x6d6f6f66;
    private static final int MDAT = 0x6d646174;
    private static final int HEADER = 8;
    private static final int LARGE_HEADER = 16;
    private static final int MOST_BOXES = 32;

    private Mp4Index() {}

    /** What follows the pictures, if they come before the index. */
    static OptionalLong afterMedia(ByteBuffer head) {
        if (head.limit() < HEADER || head.getInt(4) != FTYP) {
            return OptionalLong.empty();
        }
        long at = 0;
        for (int i = 0; i < MOST_BOXES && at <= head.limit() - HEADER; i++) {
            int type = head.getInt((int) at + 4);
            long size = size(head, (int) at);
            if (type == MOOV || type == MOOF || size < HEADER || size > Long.MAX_VALUE - at) {
                return OptionalLong.empty();
            }
            at += size;
            if (type == MDAT) {
                return OptionalLong.of(at);
            }
        }
        return OptionalLong.empty();
    }

    /** Of a box with its header; 0 for one that goes on to the end, or is wrong. */
    private static long size(ByteBuffer head, int at) {
        long size = head.getInt(at) & 0xffffffffL;
        if (size != 1) {
            return size;
        }
        return at <= head.limit() - LARGE_HEADER ? Math.max(0, head.getLong(at + HEADER)) : 0;
    }
}
