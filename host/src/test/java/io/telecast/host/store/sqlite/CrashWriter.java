package io.telecast.host.store.sqlite;

import io.telecast.api.storage.Store;
import io.telecast.host.store.Sample;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;

/** Writes as fast as it can and tells each key after its write returned, until it is killed. A program of its own. */
final class CrashWriter {

    private static final int THREADS = 8;

    private CrashWriter() {}

    public static void main(String[] arguments) throws Exception {
        String round = arguments[1];
        SqliteRecordStore database = SqliteRecordStore.open(Path.of(arguments[0]), InstantSource.system());
        Store<Sample> store = database.open("crash", Sample.spec("samples"));
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        Thread[] threads = new Thread[THREADS];
        for (int i = 0; i < THREADS; i++) {
            String prefix = round + "-" + i + "-";
            threads[i] = Thread.ofVirtual().start(() -> write(store, prefix, out));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void write(Store<Sample> store, String prefix, FileOutputStream out) {
        for (int n = 0; true; n++) {
            String key = prefix + n;
            // each record is written twice, so that lost updates show as well as lost inserts
            store.insert(Sample.of(key).tags(key));
            store.update(key, sample -> sample.number(1).group(key));
            tell(out, key + "\n");
        }
    }

    private static void tell(FileOutputStream out, String line) {
        try {
            // one system call without any buffer
            out.write(line.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
