package io.telecast.host.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.api.Registration;
import io.telecast.host.files.FileRecord;
import io.telecast.host.files.SampleFiles;
import io.telecast.host.files.TestClock;
import io.telecast.host.stream.PooledWorker.Role;
import io.telecast.host.telegram.MediaException;
import io.telecast.host.telegram.MediaLocation;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class FilePropertiesCacheTest {

    private final TestClock clock = new TestClock(Instant.parse("2025-06-01T00:00:00Z"));
    private final ClientPool pool = new ClientPool(clock);
    private final FilePropertiesCache cache = new FilePropertiesCache(pool, Duration.ofMinutes(30), clock);
    private final Map<Long, Long> sizes = new ConcurrentHashMap<>(Map.of(1L, 10L));
    private final FakeWorker fake = new FakeWorker(5, sizes);
    private final Registration registration = pool.add(fake, Role.WORKER);
    private final PooledWorker worker = pool.workers().getFirst();
    private final FileRecord file = SampleFiles.record(1, 10);

    @Test
    void asksAgainWhenTheTimeIsOver() throws Exception {
        MediaLocation told = cache.location(file, worker);
        clock.advance(Duration.ofMinutes(29));
        assertThat(cache.location(file, worker)).isSameAs(told);
        // the cache may have noted the first answer only after it was given, at the later time
        clock.advance(Duration.ofMinutes(31));
        assertThat(cache.location(file, worker)).isNotSameAs(told);
        assertThat(fake.locates).hasValue(2);
    }

    @Test
    void forgetsALocationOnlyIfItIsStillTheOneThatExpired() throws Exception {
        MediaLocation old = cache.location(file, worker);
        cache.expire(file, worker, old);
        MediaLocation fresh = cache.location(file, worker);
        // Another reader that had the old one, too, comes late.
        cache.expire(file, worker, old);
        assertThat(cache.location(file, worker)).isSameAs(fresh);
        assertThat(fake.locates).hasValue(2);
    }

    @Test
    void remembersForAWhileThatAWorkerCannotSeeAFile() throws Exception {
        FileRecord other = SampleFiles.record(2, 10);
        assertThatThrownBy(() -> cache.location(other, worker)).isInstanceOf(MediaException.Gone.class);
        sizes.put(2L, 10L);
        assertThatThrownBy(() -> cache.location(other, worker)).isInstanceOf(MediaException.Gone.class);
        clock.advance(Duration.ofSeconds(31));
        assertThat(cache.location(other, worker).size()).isEqualTo(10);
    }

    @Test
    void failuresAreNotRemembered() throws Exception {
        fake.locateFault = message -> {
            throw new MediaException.Unavailable("down");
        };
        assertThatThrownBy(() -> cache.location(file, worker)).isInstanceOf(MediaException.Unavailable.class);
        fake.locateFault = message -> {};
        assertThat(cache.location(file, worker).size()).isEqualTo(10);
    }

    @Test
    void aWorkerThatComesBackIsAskedAnew() throws Exception {
        cache.location(file, worker);
        registration.close();
        pool.add(fake, Role.WORKER);
        cache.location(file, pool.workers().getFirst());
        assertThat(fake.locates).hasValue(2);
    }

    @Test
    void remembersTypes() {
        assertThat(cache.type(file)).isEmpty();
        cache.rememberType(file, "video/mp4");
        assertThat(cache.type(file)).contains("video/mp4");
        clock.advance(Duration.ofMinutes(31));
        assertThat(cache.type(file)).isEmpty();
    }
}
