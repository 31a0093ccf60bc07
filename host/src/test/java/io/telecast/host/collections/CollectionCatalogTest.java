package io.telecast.host.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.api.collection.FileCollection;
import io.telecast.api.storage.Store;
import io.telecast.host.files.FileCatalog;
import io.telecast.host.files.MemoryStore;
import io.telecast.host.files.SampleFiles;
import io.telecast.host.store.RecordStore;
import io.telecast.host.store.sqlite.SqliteRecordStore;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectionCatalogTest {

    @TempDir
    private Path data;

    private final FileCatalog files = new FileCatalog(new MemoryStore<>(FileCatalog.SPEC));
    private RecordStore records;
    private CollectionCatalog collections;

    @BeforeEach
    void open() {
        records = SqliteRecordStore.open(data.resolve("test.db"), InstantSource.system());
        collections = new CollectionCatalog(
                records.open("host", CollectionCatalog.SPEC),
                records.open("host", CollectionCatalog.MAKINGS),
                records.open("host", CollectionCatalog.IDS),
                files,
                InstantSource.system());
        LongStream.rangeClosed(1, 5).forEach(this::addFile);
    }

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void theSameKeyMakesOneCollection() {
        FileCollection first = make("batch", "job-1", 1, 2, 3);
        assertThat(first.fileIds()).containsExactly(1L, 2L, 3L);
        assertThat(make("batch", "job-1", 4)).isEqualTo(first);
        assertThat(make("batch", "job-2", 4).id()).isGreaterThan(first.id());
        assertThat(make("other", "job-1", 5).fileIds()).containsExactly(5L);
        assertThat(collections.find(first.id()).orElseThrow().collection()).isEqualTo(first);
    }

    @Test
    void manyWhoMakeTheSameAtOnceMakeOne() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> made = threads.invokeAll(Collections.nCopies(
                    20, (Callable<Long>) () -> make("batch", "job", 1, 2).id()));
            for (Future<Long> one : made) {
                assertThat(one.get()).isEqualTo(made.getFirst().get());
            }
        }
        assertThat(collections.containing(1)).hasSize(1);
    }

    @Test
    void aMakingThatACrashCutShortGoesOn() {
        Store<Making> makings = records.open("host", CollectionCatalog.MAKINGS);
        makings.insert(new Making("batch:job", 77));
        assertThat(make("batch", "job", 2).id()).isEqualTo(77);
        assertThat(make("batch", "job", 2).id()).isEqualTo(77);
    }

    @Test
    void tenThousandFilesFit() {
        LongStream.rangeClosed(6, 10_001).forEach(this::addFile);
        List<Long> ids =
                LongStream.rangeClosed(1, CollectionCatalog.MAX_FILES).boxed().toList();
        FileCollection made = collections.create("batch", "big", SampleFiles.BOT, SampleFiles.OWNER, "All of it", ids);
        assertThat(made.fileIds()).isEqualTo(ids);
        assertThat(collections.containing(9_999)).containsExactly(made);
        List<Long> tooMany = LongStream.rangeClosed(1, CollectionCatalog.MAX_FILES + 1)
                .boxed()
                .toList();
        assertThatThrownBy(() -> collections.create("batch", "more", SampleFiles.BOT, 1, "x", tooMany))
                .hasMessageContaining("1 to 10000");
    }

    @Test
    void tellsTheLatestThatHoldAFileAndNoneThatIsRevoked() {
        List<Long> made = IntStream.range(0, 25)
                .mapToObj(n -> make("batch", "job-" + n, 3).id())
                .toList();
        assertThat(collections.containing(3))
                .extracting(FileCollection::id)
                .containsExactlyElementsOf(made.reversed().subList(0, 20));
        assertThat(collections.revoke(made.getLast())).isTrue();
        assertThat(collections.revoke(made.getLast())).isFalse();
        assertThat(collections.containing(3)).extracting(FileCollection::id).doesNotContain(made.getLast());
        assertThat(collections.revoke(999_999)).isFalse();
        assertThat(collections.revoke(-1)).isFalse();
    }

    @Test
    void refusesWhatItCannotHold() {
        assertThatThrownBy(() -> make("batch", "a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> make("batch", "a", 1, 99)).hasMessageContaining("no file with id 99");
        assertThatThrownBy(() -> make("batch", "", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> collections.create("batch", "a", SampleFiles.BOT + 1, 1, "x", List.of(1L)))
                .hasMessageContaining("no file with id 1");
        // a refused making leaves its key free
        assertThat(make("batch", "a", 1).fileIds()).containsExactly(1L);
    }

    @Test
    void titlesAreShortAndClean() {
        assertThat(titled("  A\u0000b\nc ")).isEqualTo("A b c");
        assertThat(titled(" \n")).isEqualTo("Files");
        assertThat(titled("x".repeat(300))).hasSize(256);
        assertThat(titled("😀".repeat(200))).isEqualTo("😀".repeat(128));
        assertThat(titled("x".repeat(255) + "😀")).isEqualTo("x".repeat(255));
        assertThat(titled("\uD800a")).isEqualTo("a");
    }

    private String titled(String title) {
        return collections
                .create("batch", "title " + title.hashCode(), SampleFiles.BOT, 1, title, List.of(1L))
                .title();
    }

    private FileCollection make(String namespace, String key, long... ids) {
        return collections.create(
                namespace,
                key,
                SampleFiles.BOT,
                SampleFiles.OWNER,
                "Lectures",
                LongStream.of(ids).boxed().toList());
    }

    private void addFile(long id) {
        SampleFiles.add(files, id, "film" + id + ".mp4", "video/mp4", 1000);
    }
}
