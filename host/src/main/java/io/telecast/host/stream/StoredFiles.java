package io.telecast.host.stream;

import io.telecast.api.bot.Messenger;
import io.telecast.api.chat.Message;
import io.telecast.api.file.Files;
import io.telecast.api.file.StoredFile;
import io.telecast.host.files.FileCatalog;
import io.telecast.host.files.FileIntake;
import io.telecast.host.files.FileRecord;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Stored files and their bytes, as plugins have them. Any thread may call. */
public final class StoredFiles implements Files {

    private final FileCatalog catalog;
    private final FileIntake intake;
    private final ByteStreamer streamer;
    private final Thumbnails thumbnails;

    public StoredFiles(FileCatalog catalog, FileIntake intake, ByteStreamer streamer, Thumbnails thumbnails) {
        this.catalog = catalog;
        this.intake = intake;
        this.streamer = streamer;
        this.thumbnails = thumbnails;
    }

    @Override
    public Optional<StoredFile> find(long fileId) {
        return catalog.find(fileId).map(FileRecord::file);
    }

    @Override
    public StoredFile store(Messenger bot, Message message, long ownerId) {
        return intake.store(bot, message, ownerId).file();
    }

    @Override
    public Map<Long, StoredFile> storeAll(Messenger bot, List<Message> messages, long ownerId) {
        Map<Long, StoredFile> files = new TreeMap<>();
        intake.storeAll(bot, messages, ownerId).forEach((number, record) -> files.put(number, record.file()));
        return files;
    }

    @Override
    public InputStream open(StoredFile file, long offset, long length) {
        return streamer.stream(record(file), offset, length);
    }

    @Override
    public Optional<byte[]> thumbnail(StoredFile file) {
        return thumbnails.find(record(file));
    }

    private FileRecord record(StoredFile file) {
        return catalog.find(file.id())
                .orElseThrow(() -> new IllegalArgumentException("No file with id " + file.id() + " is stored."));
    }
}
