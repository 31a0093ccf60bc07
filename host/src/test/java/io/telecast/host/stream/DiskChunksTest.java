package io.telecast.host.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.api.chat.MessageRef;
import io.telecast.host.files.FileRecord;
import io.telecast.host.files.SampleFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskChunksTest {

    private static final int CHUNK = 4096;
    private static final int SLOTS = 64;

    @TempDir
    private Path folder;

    @Test
    void chunksOutlastARestart() throws Exception {
        FileRecord file = SampleFiles.record(1, 10L * CHUNK);
        try (var disk = open()) {
            keep(disk, file, 3, CHUNK);
            keep(disk, file, 9, 100);
        }
        try (var disk = open()) {
            assertThat(disk.chunks()).isEqualTo(2);
            assertThat(read(disk, file, 3, CHUNK)).isEqualTo(SourceBytes.range(1, 3L * CHUNK, CHUNK));
            assertThat(read(disk, file, 9, 100)).isEqualTo(SourceBytes.range(1, 9L * CHUNK, 100));
            assertThat(read(disk, file, 4, CHUNK)).isEmpty();
            assertThat(read(disk, file, 3, CHUNK - 1)).as("another length").isEmpty();
            assertThat(disk.hits()).isEqualTo(2);
        }
    }

    @Test
    void anotherFileInTheSameMessageIsNotThere() throws Exception {
        FileRecord file = SampleFiles.record(1, 10L * CHUNK);
        var other = new FileRecord(file.file(), file.message(), "another", 0);
        try (var disk = open()) {
            keep(disk, file, 3, CHUNK);
            assertThat(read(disk, other, 3, CHUNK)).isEmpty();
            assertThat(read(disk, file, 3, CHUNK)).isNotEmpty();
        }
    }

    @Test
    void noBitThatFlipsOnDiskIsEverServed() throws Exception {
        FileRecord file = SampleFiles.record(1, 10L * CHUNK);
        try (var disk = open()) {
            keep(disk, file, 0, CHUNK);
        }
        var random = new Random(1);
        for (String name : new String[] {"chunks.data", "chunks.index"}) {
            byte[] whole = Files.readAllBytes(folder.resolve(name));
            for (int i = 0; i < 40; i++) {
                byte[] damaged = whole.clone();
                int end = name.endsWith("data") ? CHUNK : DiskSlot.LINE;
                damaged[random.nextInt(end)] ^= (byte) (1 << random.nextInt(8));
                Files.write(folder.resolve(name), damaged);
                try (var disk = open()) {
                    assertThat(read(disk, file, 0, CHUNK)).isEmpty();
                }
            }
            Files.write(folder.resolve(name), whole);
        }
        try (var disk = open()) {
            assertThat(read(disk, file, 0, CHUNK)).isEqualTo(SourceBytes.range(1, 0, CHUNK));
        }
    }

    @Test
    void whateverTheFilesHoldOpensAndServesNothing() throws Exception {
        FileRecord file = SampleFiles.record(1, 10L * CHUNK);
        var random = new Random(2);
        for (int length : new int[] {0, 1, 63, 64, 65, 5000, SLOTS * DiskSlot.LINE + 500}) {
            for (String name : new String[] {"chunks.data", "chunks.index"}) {
                byte[] noise = new byte[length];
                random.nextBytes(noise);
                Files.write(folder.resolve(name), noise);
            }
            try (var disk = open()) {
                assertThat(disk.chunks()).isZero();
                keep(disk, file, 1, CHUNK);
                assertThat(read(disk, file, 1, CHUNK)).isNotEmpty();
            }
        }
    }

    @Test
    void staysWithinItsBudgetAndMakesRoom() throws Exception {
        FileRecord file = SampleFiles.record(1, 1000L * CHUNK);
        try (var disk = open()) {
            for (int index = 0; index < 3 * SLOTS; index++) {
                keep(disk, file, index, CHUNK);
            }
            assertThat(disk.chunks()).isBetween((long) SLOTS / 2, (long) SLOTS);
            int there = 0;
            for (int index = 0; index < 3 * SLOTS; index++) {
                byte[] bytes = read(disk, file, index, CHUNK);
                if (bytes.length > 0) {
                    there++;
                    assertThat(bytes).isEqualTo(SourceBytes.range(1, (long) index * CHUNK, CHUNK));
                }
            }
            assertThat(there).isPositive();
        }
        assertThat(Files.size(folder.resolve("chunks.data"))).isLessThanOrEqualTo((long) SLOTS * CHUNK);
        try (var smaller = DiskChunks.open(folder, 1, 8192)) {
            assertThat(read(smaller, file, 0, CHUNK))
                    .as("another size of chunks")
                    .isEmpty();
        }
    }

    @Test
    void onlyTheOwnerMayReadTheFiles() throws Exception {
        open().close();
        for (String name : new String[] {"chunks.data", "chunks.index"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void anInterruptedReaderClosesNothing() throws Exception {
        FileRecord file = SampleFiles.record(1, 10L * CHUNK);
        try (var disk = open()) {
            keep(disk, file, 0, CHUNK);
            Thread.currentThread().interrupt();
            assertThat(read(disk, file, 0, CHUNK)).isNotEmpty();
            assertThat(Thread.interrupted()).isTrue();
            assertThat(read(disk, file, 0, CHUNK)).isNotEmpty();
        }
    }

    private DiskChunks open() throws IOException {
        return DiskChunks.open(folder, (long) SLOTS * CHUNK, CHUNK);
    }

    private static void keep(DiskChunks disk, FileRecord file, long index, int length) throws InterruptedException {
        var done = new CountDownLatch(1);
        ByteBuffer bytes = ByteBuffer.wrap(SourceBytes.range(1, index * CHUNK, length));
        disk.keep(file, key(file.message(), index), bytes, done::countDown);
        done.await();
    }

    private static byte[] read(DiskChunks disk, FileRecord file, long index, int length) {
        ByteBuffer into = ByteBuffer.allocateDirect(length);
        if (!disk.read(file, key(file.message(), index), into)) {
            return new byte[0];
        }
        byte[] bytes = new byte[length];
        into.get(bytes);
        return bytes;
    }

    private static ChunkKey key(MessageRef message, long index) {
        return new ChunkKey(message, index);
    }
}
