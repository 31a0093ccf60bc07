package io.telecast.host.store.sqlite;

import io.telecast.api.storage.StorageException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/** Says what a failure of SQLite means and what to do. */
final class SqliteErrors {

    private final Path file;

    SqliteErrors(Path file) {
        this.file = file;
    }

    StorageException explain(SQLException failure) {
        int primary = failure.getErrorCode() & 0xff;
        if (primary == SQLiteErrorCode.SQLITE_CORRUPT.code || primary == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return damaged(failure);
        }
        if (primary == SQLiteErrorCode.SQLITE_FULL.code) {
            return new StorageException("The disk is full: " + file + " cannot grow. Free some space.", failure);
        }
        if (primary == SQLiteErrorCode.SQLITE_BUSY.code || primary == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return new StorageException(
                    "The database " + file + " is locked by another program. Close that program.", failure);
        }
        if (primary == SQLiteErrorCode.SQLITE_READONLY.code || primary == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
            return new StorageException(
                    "The database " + file + " cannot be written. Let this user write to the file and its folder.",
                    failure);
        }
        return new StorageException("The database " + file + " failed: " + failure.getMessage(), failure);
    }

    StorageException damaged(SQLException failure) {
        return new StorageException(
                "The database " + file + " is damaged; it was left as it is. Stop Telecast, copy the file and its -wal "
                        + "neighbour away, then put a backup in its place, or save what can be read with "
                        + "\"sqlite3 " + file.getFileName() + " .recover\".",
                failure);
    }
}
