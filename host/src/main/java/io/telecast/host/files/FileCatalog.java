package io.telecast.host.files;

import io.telecast.api.chat.MessageRef;
import io.telecast.api.file.StoredFile;
import io.telecast.api.storage.Index;
import io.telecast.api.storage.Store;
import io.telecast.api.storage.StoreSpec;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** Every stored file, durably. Any thread may call; calls block for as long as the store does. */
public final class FileCatalog {

    /** What {@link #FileCatalog} wants to be opened. */
    public static final StoreSpec<FileRecord> SPEC = StoreSpec.of("files", FileRecord.class, record -> key(record.id()))
            .index("owner", record -> Long.toString(record.file().ownerId()))
            .multiIndex(
                    "content",
                    record -> record.uniqueId().isEmpty()
                            ? List.of()
                            : List.of(
                                    content(record.file().botId(), record.file().ownerId(), record.uniqueId())))
            .build();

    /** Room between the ids of two messages with one number in two storage channels; message numbers have 31 bits. */
    static final long CHANNEL_STRIDE = 1L << 32;

    private static final int MAX_CHANNELS = 1 << 9;

    private final Store<FileRecord> store;

    public FileCatalog(Store<FileRecord> store) {
        this.store = store;
    }

    /** The file with this id, unless it is unknown. */
    public Optional<FileRecord> find(long fileId) {
        return store.get(key(fileId));
    }

    /**
     * Adds a file. Its id is the number of its storage message, or, after the operator moved to another storage channel
     * and that number is taken, the first free one derived from it. Adding a message again answers what is there.
     *
     * @param file makes what plugins see from the id
     * @throws IllegalArgumentException if the message number is not one of Telegram's
     */
    public FileRecord add(MessageRef message, String uniqueId, LongFunction<StoredFile> file) {
        if (message.messageId() <= 0 || message.messageId() >= CHANNEL_STRIDE) {
            throw new IllegalArgumentException("A message number lies between 1 and 2^32, not " + message.messageId());
        }
        for (long channel = 0; channel < MAX_CHANNELS; channel++) {
            long id = message.messageId() + channel * CHANNEL_STRIDE;
            var record = new FileRecord(file.apply(id), message, uniqueId, 0);
            if (store.insert(record)) {
                return record;
            }
            Optional<FileRecord> present = store.get(key(id));
            if (present.isPresent() && present.get().message().equals(message)) {
                return present.get();
            }
        }
        throw new IllegalStateException("More than " + MAX_CHANNELS + " storage channels were used; no id is left for "
                + message + ". Go back to an earlier storage channel.");
    }

    /** The file that a storage message holds, if it was added. */
    public Optional<FileRecord> findAt(MessageRef message) {
        for (long channel = 0; channel < MAX_CHANNELS; channel++) {
            Optional<FileRecord> record = find(message.messageId() + channel * CHANNEL_STRIDE);
            if (record.isEmpty() || record.get().message().equals(message)) {
                return record;
            }
        }
        return Optional.empty();
    }

    /** Ends every link to a file that was made so far; answers the record for links to come, or empty if unknown. */
    public Optional<FileRecord> revoke(long fileId) {
        return store.update(key(fileId), FileRecord::revoked);
    }

    /**
     * A user's files, oldest id first.
     *
     * @param afterId the last id of the page before, 0 for the first page
     */
    public List<FileRecord> findByOwner(long ownerId, long afterId, int limit) {
        return store.find("owner", Long.toString(ownerId), afterId == 0 ? "" : key(afterId), limit);
    }

    /** The file that a user gave to a bot before, if it was the same content. */
    public Optional<FileRecord> findSame(long botId, long ownerId, String uniqueId) {
        if (uniqueId.isEmpty()) {
            return Optional.empty();
        }
        return store.find("content", content(botId, ownerId, uniqueId), "", 1).stream()
                .findFirst();
    }

    /** How many files there are. */
    public long count() {
        return store.count();
    }

    private static String key(long fileId) {
        return Index.sortable(fileId);
    }

    private static String content(long botId, long ownerId, String uniqueId) {
        return botId + ":" + ownerId + ":" + uniqueId;
    }
}
