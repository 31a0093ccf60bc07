package io.telecast.host.mtproto.media;

import io.telecast.host.mtproto.session.Link;
import io.telecast.host.mtproto.session.Request;
import io.telecast.host.mtproto.session.SharedKey;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One bot at one data centre: a key, and some links that share it. Thread-safe. */
final class DataCenterSession implements AutoCloseable {

    private final SharedKey key;
    private final List<Link> links;
    private final Duration limit;

    DataCenterSession(SharedKey key, List<Link> links, Duration limit) {
        this.key = key;
        this.links = List.copyOf(links);
        this.limit = limit;
    }

    /** Asks over the link with the least to do. */
    <T> T call(Request<T> request) throws IOException, InterruptedException {
        Link chosen = links.getFirst();
        int least = chosen.load();
        for (int i = 1; i < links.size() && least > 0; i++) {
            int load = links.get(i).load();
            if (load < least) {
                chosen = links.get(i);
                least = load;
            }
        }
        return chosen.call(request, limit);
    }

    Optional<Long> keyId() {
        return key.id();
    }

    /** Forgets a key, unless there is another already; the links agree on a new one. */
    void drop(long keyId) {
        if (key.id().filter(id -> id == keyId).isPresent()) {
            key.drop(keyId);
            links.forEach(Link::restart);
        }
    }

    @Override
    public void close() {
        links.forEach(Link::close);
    }
}
