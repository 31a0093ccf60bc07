package io.telecast.host.stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.telecast.api.chat.MessageRef;
import io.telecast.host.files.FileRecord;
import io.telecast.host.telegram.MediaException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The small pictures that Telegram has of files, asked for once. A picture that cannot be had is no picture. */
public final class Thumbnails {

    private static final Logger LOG = LoggerFactory.getLogger(Thumbnails.class);
    private static final int MAX_KEPT = 500;

    private final ClientPool pool;
    private final FilePropertiesCache properties;
    private final Cache<MessageRef, Optional<byte[]>> kept = Caffeine.newBuilder()
            .maximumSize(MAX_KEPT)
            .expireAfterWrite(Duration.ofMinutes(30))
            .build();

    public Thumbnails(ClientPool pool, FilePropertiesCache properties) {
        this.pool = pool;
        this.properties = properties;
    }

    /** The picture of a file; may ask Telegram. Interruption answers none and leaves the flag set. */
    public Optional<byte[]> find(FileRecord file) {
        Optional<byte[]> known = kept.getIfPresent(file.message());
        if (known != null) {
            return known;
        }
        Set<PooledWorker> asked = new HashSet<>();
        for (Optional<PooledWorker> next = pool.begin(asked); next.isPresent(); next = pool.begin(asked)) {
            PooledWorker worker = next.get();
            asked.add(worker);
            try {
                Optional<byte[]> answer = worker.worker().thumbnail(properties.location(file, worker));
                kept.put(file.message(), answer);
                return answer;
            } catch (MediaException e) {
                LOG.debug("{} has no picture of file {}: {}", worker, file.id(), e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            } finally {
                worker.end();
                pool.signal();
            }
        }
        return Optional.empty();
    }
}
