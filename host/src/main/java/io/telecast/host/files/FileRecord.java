package io.telecast.host.files;

import io.telecast.api.chat.MessageRef;
import io.telecast.api.file.StoredFile;

/**
 * A stored file with what only the host needs to know.
 *
 * @param file what plugins see
 * @param message the message in the storage channel that holds the file
 * @param uniqueId the same for the same content seen by any bot; empty where Telegram gives none
 * @param serial grows with each revocation; links made under an earlier number are dead
 */
public record FileRecord(StoredFile file, MessageRef message, String uniqueId, long serial) {

    public long id() {
        return file.id();
    }

    public long size() {
        return file.size();
    }

    FileRecord revoked() {
        return new FileRecord(file, message, uniqueId, serial + 1);
    }
}
