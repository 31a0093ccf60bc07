package io.telecast.host.plugin.context;

import io.telecast.api.bot.Messenger;
import io.telecast.api.chat.Message;
import io.telecast.api.file.Files;
import io.telecast.api.file.StoredFile;
import io.telecast.host.plugin.scope.PluginScope;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stored files as one plugin sees them. */
final class PluginFiles implements Files {

    private final PluginScope scope;
    private final Files files;

    PluginFiles(PluginScope scope, Files files) {
        this.scope = scope;
        this.files = files;
    }

    @Override
    public Optional<StoredFile> find(long fileId) {
        scope.check();
        return files.find(fileId);
    }

    @Override
    public StoredFile store(Messenger bot, Message message, long ownerId) {
        scope.check();
        return scope.owner().act(() -> files.store(bot, message, ownerId));
    }

    @Override
    public Map<Long, StoredFile> storeAll(Messenger bot, List<Message> messages, long ownerId) {
        scope.check();
        List<Message> all = List.copyOf(messages);
        return scope.owner().act(() -> files.storeAll(bot, all, ownerId));
    }

    @Override
    public InputStream open(StoredFile file, long offset, long length) {
        scope.check();
        return files.open(file, offset, length);
    }

    @Override
    public Optional<byte[]> thumbnail(StoredFile file) {
        scope.check();
        return files.thumbnail(file);
    }
}
