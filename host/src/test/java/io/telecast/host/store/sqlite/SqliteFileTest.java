package io.telecast.host.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.api.storage.StorageException;
import io.telecast.api.storage.Store;
import io.telecast.host.store.MovableClock;
import io.telecast.host.store.Parallel;
import io.telecast.host.store.Sample;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteFileTest {

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private Path file = Path.of("");

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("telecast.db");
    }

    @Test
    void onlyItsOwnerMayReadIt() throws Exception {
        try (SqliteRecordStore database = SqliteRecordStore.open(file, clock)) {
            database.open("test", Sample.spec("samples")).put(Sample.of("a"));

            for (String name : new String[] {"telecast.db", "telecast.db-wal", "telecast.db-shm"}) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void recordsAreThereAfterAReopen() throws Exception {
        fill(10);
        try (SqliteRecordStore database = SqliteRecordStore.open(file, clock)) {
            assertThat(database.open("test", Sample.spec("samples")).count("tag", "t"))
                    .isEqualTo(10);
        }
    }

    @Test
    void aDamagedFileIsNamedAndLeftAsItIs() throws Exception {
        fill(2000);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (long at = 4096; at < channel.size(); at += 8192) {
                channel.write(ByteBuffer.wrap(new byte[2000]), at);
            }
        }
        assertRefused("is damaged", "backup", ".recover");
    }

    @Test
    void garbageIsNamedAndLeftAsItIs() throws Exception {
        Files.writeString(file, "this is no database, ".repeat(1000));

        assertRefused("is damaged");
    }

    @Test
    void aDatabaseOfAnotherProgramIsLeftAlone() throws Exception {
        execute("CREATE TABLE theirs (x)");

        assertRefused("another program");
    }

    @Test
    void aDatabaseOfANewerVersionIsLeftAlone() throws Exception {
        fill(1);
        execute("PRAGMA user_version = 2");

        assertRefused("newer version");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() {
        assertThatThrownBy(() -> SqliteRecordStore.open(folder.resolve("none/telecast.db"), clock))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("cannot be created");
    }

    @Test
    void expiredRecordsAreSweptAndOthersStay() throws Exception {
        try (SqliteRecordStore database = SqliteRecordStore.open(file, clock)) {
            Store<Sample> store = database.open("test", Sample.spec("samples"));
            Parallel.each(1200, i -> {
                Instant expiry = clock.instant().plusSeconds(i < 1100 ? 1 : 100);
                store.put(Sample.of("k" + i).tags("t").expires(expiry));
            });
            store.put(Sample.of("forever"));
            clock.advance(Duration.ofSeconds(5));

            assertThat(database.sweep()).isEqualTo(1100);
            assertThat(database.sweep()).isZero();
            assertThat(store.count()).isEqualTo(101);
        }
        assertThat(number("SELECT count(*) FROM records")).isEqualTo(101);
        assertThat(number("SELECT count(*) FROM entries")).isEqualTo(101 * 2 + 100);
    }

    @Test
    void aBadWriteFailsAloneInItsGroup() throws Exception {
        try (SqliteRecordStore database = SqliteRecordStore.open(file, clock)) {
            Store<Sample> store = database.open("test", Sample.spec("samples"));
            execute(
                    "CREATE TRIGGER no BEFORE INSERT ON records WHEN NEW.key = 'bad' BEGIN SELECT RAISE(ABORT, 'no'); END");
            List<Thread> writers = new ArrayList<>();
            AtomicInteger failed = new AtomicInteger();
            for (int i = 0; i < 200; i++) {
                Sample sample = Sample.of(i % 10 == 5 ? "bad" : "k" + i);
                writers.add(Thread.ofVirtual()
                        .uncaughtExceptionHandler((thread, e) -> failed.incrementAndGet())
                        .start(() -> store.put(sample)));
            }
            for (Thread writer : writers) {
                writer.join();
            }
            assertThat(failed).hasValue(20);
            assertThat(store.count()).isEqualTo(180);
            assertThatThrownBy(() -> store.put(Sample.of("bad"))).isInstanceOf(StorageException.class);
        }
    }

    private void assertRefused(String... reasons) throws Exception {
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> SqliteRecordStore.open(file, clock).close())
                .isInstanceOf(StorageException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContainingAll(reasons);
        assertThat(Arrays.equals(Files.readAllBytes(file), before)).isTrue();
    }

    private void fill(int records) throws Exception {
        try (SqliteRecordStore database = SqliteRecordStore.open(file, clock)) {
            Store<Sample> store = database.open("test", Sample.spec("samples"));
            Parallel.each(records, i -> store.put(Sample.of("k" + i).tags("t")));
        }
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : -1;
        }
    }
}
