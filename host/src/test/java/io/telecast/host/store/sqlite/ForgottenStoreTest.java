package io.telecast.host.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.telecast.api.storage.Store;
import io.telecast.api.storage.StoreSpec;
import io.telecast.host.store.MovableClock;
import io.telecast.host.store.RecordStore;
import io.telecast.host.store.Sample;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database must not keep the classes of an unloaded plugin alive. */
class ForgottenStoreTest {

    @TempDir
    Path folder;

    @Test
    void theClassLoaderOfARecordGoesWithItsStore() throws Exception {
        try (RecordStore database = SqliteRecordStore.open(folder.resolve("telecast.db"), new MovableClock())) {
            WeakReference<ClassLoader> loader = useRecordsOfAnotherLoader(database);

            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                System.gc();
                assertThat(loader.get()).isNull();
            });
            assertThat(database.description()).contains("telecast.db");
        }
    }

    private static WeakReference<ClassLoader> useRecordsOfAnotherLoader(RecordStore database) throws Exception {
        ClassLoader loader = new CopyingLoader();
        Class<?> type = loader.loadClass(Sample.class.getName());
        assertThat(type).isNotEqualTo(Sample.class);
        use(database, type.asSubclass(Record.class));
        return new WeakReference<>(loader);
    }

    private static <R extends Record> void use(RecordStore database, Class<R> type) throws Exception {
        Method of = type.getMethod("of", String.class);
        Method key = type.getMethod("key");
        Store<R> store = database.open(
                "test",
                StoreSpec.of("samples", type, record -> invoke(key, record))
                        .index("same", record -> invoke(key, record))
                        .expires(record -> Optional.empty())
                        .build());
        store.put(type.cast(of.invoke(null, "a")));
        assertThat(store.get("a")).isPresent();
        assertThat(store.find("same", "a", "", 1)).hasSize(1);
    }

    private static String invoke(Method method, Object target) {
        try {
            return String.valueOf(method.invoke(target));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Defines the sample record and what is inside it anew, as a plugin's class loader would. */
    private static final class CopyingLoader extends ClassLoader {

        CopyingLoader() {
            super(Sample.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(Sample.class.getName())) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            try (InputStream stream = Sample.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
                if (stream == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] code = stream.readAllBytes();
                return defineClass(name, code, 0, code.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
