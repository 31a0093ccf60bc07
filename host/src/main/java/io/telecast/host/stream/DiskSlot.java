package io.telecast.host.stream;

import io.telecast.api.chat.MessageRef;
import io.telecast.host.files.FileRecord;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * What a slot of the disk cache holds: a line of its index.
 *
 * @param identity tells the file's content from that of another in the same message
 * @param length bytes of the chunk
 * @param checksum CRC-32C of these bytes
 */
record DiskSlot(ChunkKey key, long identity, int length, int checksum) {

    /** Bytes of a line. */
    static final int LINE = 64;

    private static final int VERSION = 0x54430001;
    private static final int SUMMED = LINE - Integer.BYTES;

    static long identity(FileRecord file) {
        long hash = file.size();
        for (byte each : file.uniqueId().getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ each) * 0x100000001b3L;
        }
        return hash;
    }

    /** CRC-32C of a buffer's remaining bytes, which it stays at. */
    static int checksum(ByteBuffer bytes) {
        var sum = new CRC32C();
        sum.update(bytes.duplicate());
        return (int) sum.getValue();
    }

    ByteBuffer line() {
        ByteBuffer line = ByteBuffer.allocate(LINE);
        line.putInt(VERSION)
                .putLong(key.message().chatId())
                .putLong(key.message().messageId())
                .putLong(key.index())
                .putLong(identity)
                .putInt(length)
                .putInt(checksum);
        line.putInt(SUMMED, checksum(line.duplicate().position(0).limit(SUMMED)));
        return line.position(0).limit(LINE);
    }

    /** Reads a line; empty if it was never written, or not to its end. */
    static Optional<DiskSlot> read(ByteBuffer line) {
        if (line.getInt(SUMMED) != checksum(line.duplicate().position(0).limit(SUMMED)) || line.getInt(0) != VERSION) {
            return Optional.empty();
        }
        var message = new MessageRef(line.getLong(4), line.getLong(12));
        return Optional.of(new DiskSlot(
                new ChunkKey(message, line.getLong(20)), line.getLong(28), line.getInt(36), line.getInt(40)));
    }
}
