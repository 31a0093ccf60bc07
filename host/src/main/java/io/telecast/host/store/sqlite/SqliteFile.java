package io.telecast.host.store.sqlite;

import io.telecast.api.storage.StorageException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;

/** The database file: its creation, its format and its soundness. */
final class SqliteFile {

    /** "Tele", so that {@code file} and other programs can tell whose database it is. */
    private static final int APPLICATION_ID = 0x54656c65;

    private static final int FORMAT = 1;

    /** Up to this size a whole check costs well under a second. */
    private static final long CHECKED_AT_START = 128L << 20;

    private final Path path;
    private final SqliteErrors errors;

    SqliteFile(Path path) {
        this.path = path;
        this.errors = new SqliteErrors(path);
    }

    SqliteErrors errors() {
        return errors;
    }

    /** Creates the file where needed, and checks that it is sound and ours. */
    void prepare() {
        create();
        // not in WAL mode yet: switching to it would change a file that turns out not to be ours
        try (SqliteSession session = open(config())) {
            if (Files.size(path) <= CHECKED_AT_START) {
                check(session);
            }
            int format = number(session, "PRAGMA user_version");
            int application = number(session, "PRAGMA application_id");
            boolean empty = number(session, "SELECT count(*) FROM sqlite_schema") == 0;
            if (empty) {
                createSchema(session);
            } else if (application != APPLICATION_ID) {
                throw new StorageException("The file " + path
                        + " is the database of another program. Move it away, or choose another data directory.");
            } else if (format != FORMAT) {
                throw new StorageException("The database " + path
                        + " was written by a newer version of Telecast (format " + format + ", this version knows "
                        + FORMAT + "). Run that version, or restore an older backup.");
            }
        } catch (SQLException e) {
            throw errors.explain(e);
        } catch (IOException e) {
            throw new StorageException("The database " + path + " cannot be read. Let this user read it.", e);
        }
    }

    private void create() {
        try {
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(path);
            }
        } catch (FileAlreadyExistsException e) {
            // the usual case: not the first start
            return;
        } catch (IOException e) {
            throw new StorageException(
                    "The database " + path + " cannot be created. Let this user write to its folder.", e);
        }
    }

    private void check(SqliteSession session) throws SQLException {
        String verdict = session.query("PRAGMA quick_check(1)", row -> row.next() ? row.getString(1) : "nothing");
        if (!verdict.equals("ok")) {
            throw errors.damaged(new SQLException(verdict));
        }
    }

    private static void createSchema(SqliteSession session) throws SQLException {
        session.run("BEGIN IMMEDIATE");
        session.run("""
                CREATE TABLE collections (
                  id INTEGER PRIMARY KEY,
                  namespace TEXT NOT NULL,
                  name TEXT NOT NULL,
                  UNIQUE (namespace, name)
                )""");
        session.run("""
                CREATE TABLE records (
                  id INTEGER PRIMARY KEY,
                  collection INTEGER NOT NULL,
                  key TEXT NOT NULL,
                  version INTEGER NOT NULL,
                  expires INTEGER NOT NULL,
                  signature TEXT NOT NULL,
                  indexed TEXT NOT NULL,
                  body TEXT NOT NULL
                )""");
        session.run("CREATE UNIQUE INDEX records_by_key ON records (collection, key)");
        session.run("CREATE INDEX records_by_signature ON records (collection, signature)");
        session.run("CREATE INDEX records_by_expiry ON records (expires) WHERE expires < " + SqliteSql.NEVER);
        session.run("""
                CREATE TABLE entries (
                  collection INTEGER NOT NULL,
                  name TEXT NOT NULL,
                  value TEXT NOT NULL,
                  key TEXT NOT NULL,
                  record INTEGER NOT NULL,
                  PRIMARY KEY (collection, name, value, key)
                ) WITHOUT ROWID""");
        session.run("PRAGMA application_id = " + APPLICATION_ID);
        session.run("PRAGMA user_version = " + FORMAT);
        session.run("COMMIT");
    }

    private static int number(SqliteSession session, String sql) throws SQLException {
        return session.query(sql, (ResultSet row) -> row.next() ? row.getInt(1) : 0);
    }

    /** Opens another connection. */
    SqliteSession connect(boolean readOnly) throws SQLException {
        SQLiteConfig config = config();
        config.setJournalMode(JournalMode.WAL);
        config.setJournalSizeLimit(64 << 20);
        SqliteSession session = open(config);
        if (readOnly) {
            session.run("PRAGMA query_only = ON");
        }
        return session;
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(10_000);
        config.setTempStore(TempStore.MEMORY);
        return config;
    }

    private SqliteSession open(SQLiteConfig config) throws SQLException {
        SqliteSession session = new SqliteSession(config.createConnection("jdbc:sqlite:" + path));
        session.run("PRAGMA trusted_schema = OFF");
        session.run("PRAGMA cell_size_check = ON");
        return session;
    }
}
