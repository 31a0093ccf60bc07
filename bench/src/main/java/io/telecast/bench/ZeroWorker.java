package io.telecast.bench;

import io.telecast.api.bot.BotIdentity;
import io.telecast.api.chat.MediaKind;
import io.telecast.api.chat.MessageRef;
import io.telecast.api.file.StoredFile;
import io.telecast.host.files.FileRecord;
import io.telecast.host.telegram.ChannelAccess;
import io.telecast.host.telegram.MediaLocation;
import io.telecast.host.telegram.MediaWorker;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;

/** Reads files of 1 MiB of zeroes. */
final class ZeroWorker implements MediaWorker {

    private static final long SIZE = 1 << 20;

    static FileRecord file(MessageRef message) {
        var file = new StoredFile(
                message.messageId(),
                1,
                1,
                MediaKind.VIDEO,
                "a.mkv",
                "video/x-matroska",
                SIZE,
                "",
                0,
                0,
                0,
                Instant.EPOCH);
        return new FileRecord(file, message, "", 0);
    }

    @Override
    public long botId() {
        return 1;
    }

    @Override
    public BotIdentity self() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ChannelAccess access(long chatId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MediaLocation locate(MessageRef message) {
        return () -> SIZE;
    }

    @Override
    public int read(MediaLocation location, long offset, ByteBuffer into) {
        int count = into.remaining();
        into.position(into.limit());
        return count;
    }

    @Override
    public Optional<byte[]> thumbnail(MediaLocation location) {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
