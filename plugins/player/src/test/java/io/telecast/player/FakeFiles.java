package io.telecast.player;

import io.telecast.api.bot.Messenger;
import io.telecast.api.chat.Message;
import io.telecast.api.file.Files;
import io.telecast.api.file.StoredFile;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Thumbnails as a test says. */
final class FakeFiles implements Files {

    private volatile Supplier<Optional<byte[]>> thumbnail = Optional::empty;

    void thumbnails(Supplier<Optional<byte[]>> supplier) {
        thumbnail = supplier;
    }

    @Override
    public Optional<byte[]> thumbnail(StoredFile file) {
        return thumbnail.get();
    }

    @Override
    public Optional<StoredFile> find(long fileId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public StoredFile store(Messenger bot, Message message, long ownerId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public InputStream open(StoredFile file, long offset, long length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<Long, StoredFile> storeAll(Messenger bot, List<Message> messages, long ownerId) {
        throw new UnsupportedOperationException("Not there yet.");
    }
}
