package io.telecast.host.plugin.guard;

import io.telecast.api.bot.Messenger;
import io.telecast.api.chat.Message;
import io.telecast.api.file.Files;
import io.telecast.api.file.StoredFile;
import io.telecast.host.plugin.capability.Capability;
import io.telecast.host.plugin.capability.Guard;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stored files, and on its own what is in them. */
record GuardedFiles(Files files, Guard guard, Callers callers) implements Files {

    @Override
    public Optional<StoredFile> find(long fileId) {
        guard.require(Capability.FILES);
        return files.find(fileId);
    }

    @Override
    public StoredFile store(Messenger bot, Message message, long ownerId) {
        guard.require(Capability.FILES);
        return files.store(callers.back(bot, List.of(message)), message, ownerId);
    }

    @Override
    public Map<Long, StoredFile> storeAll(Messenger bot, List<Message> messages, long ownerId) {
        guard.require(Capability.FILES);
        List<Message> all = List.copyOf(messages);
        return files.storeAll(callers.back(bot, all), all, ownerId);
    }

    @Override
    public InputStream open(StoredFile file, long offset, long length) {
        guard.require(Capability.FILE_BYTES);
        return files.open(file, offset, length);
    }

    @Override
    public Optional<byte[]> thumbnail(StoredFile file) {
        guard.require(Capability.FILE_BYTES);
        return files.thumbnail(file);
    }
}
