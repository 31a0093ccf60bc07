package io.telecast.host.files;

import io.telecast.api.chat.MediaKind;
import io.telecast.api.chat.MessageRef;
import io.telecast.api.file.StoredFile;
import java.time.Instant;

/** Records for tests. */
public final class SampleFiles {

    public static final long CHANNEL = -1001234567890L;
    public static final long BOT = 77;
    public static final long OWNER = 4242;
    public static final Instant STORED_AT = Instant.parse("2025-03-01T12:00:00.500Z");

    private SampleFiles() {}

    public static StoredFile stored(long id, String name, String mimeType, long size) {
        return new StoredFile(id, BOT, OWNER, MediaKind.DOCUMENT, name, mimeType, size, "", 0, 0, 0, STORED_AT);
    }

    public static FileRecord record(long id, long size) {
        return record(id, "film.mp4", "video/mp4", size);
    }

    public static FileRecord record(long id, String name, String mimeType, long size) {
        return new FileRecord(stored(id, name, mimeType, size), new MessageRef(CHANNEL, id), "unique" + id, 0);
    }

    /** Adds such a record. */
    public static FileRecord add(FileCatalog catalog, long message, String name, String mimeType, long size) {
        return catalog.add(
                new MessageRef(CHANNEL, message), "unique" + message, id -> stored(id, name, mimeType, size));
    }
}
