package io.telecast.dist.scenario;

import static org.awaitility.Awaitility.await;

import io.telecast.dist.Actor;
import io.telecast.dist.Chat.Message;
import io.telecast.dist.Product;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Many people of the sandbox's world, by their ids: they outlive the process that they talk to. */
final class Crowd {

    private static final int AT_ONCE = 32;

    private final List<Long> ids;

    private Crowd(List<Long> ids) {
        this.ids = ids;
    }

    /** New people, who have pressed START and were greeted. */
    static Crowd started(Product product, String name, int count) {
        var crowd = new Crowd(
                product.chat().newcomers(name, count).stream().map(Actor::id).toList());
        crowd.each(product, user -> user.send("/start"));
        await("everybody to be greeted")
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> crowd.all(product, user -> user.messages().size() > 1).values().stream()
                        .allMatch(greeted -> greeted));
        return crowd;
    }

    int size() {
        return ids.size();
    }

    Actor member(Product product, int index) {
        return product.chat().as(ids.get(index));
    }

    /** Those of them whose index does not fit: of deleted accounts nothing can be asked. */
    Crowd without(IntPredicate index) {
        return new Crowd(IntStream.range(0, ids.size())
                .filter(index.negate())
                .mapToObj(ids::get)
                .toList());
    }

    /** Does something as each of them. */
    void each(Product product, Consumer<Actor> doing) {
        all(product, user -> {
            doing.accept(user);
            return true;
        });
    }

    /** Asks something of each of them. */
    <T> Map<Long, T> all(Product product, Function<Actor, T> asking) {
        Map<Long, T> answers = new ConcurrentHashMap<>();
        var places = new Semaphore(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long id : ids) {
                threads.submit(() -> {
                    places.acquireUninterruptibly();
                    try {
                        answers.put(id, asking.apply(product.chat().as(id)));
                    } finally {
                        places.release();
                    }
                });
            }
        }
        if (answers.size() != ids.size()) {
            throw new AssertionError("only " + answers.size() + " of " + ids.size() + " could be asked");
        }
        return answers;
    }

    /** How often each of them has a message. */
    Map<Long, Long> copies(Product product, Function<Message, Boolean> wanted) {
        return all(
                product, user -> user.messages().stream().filter(wanted::apply).count());
    }
}
