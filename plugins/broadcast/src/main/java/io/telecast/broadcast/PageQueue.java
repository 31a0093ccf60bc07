package io.telecast.broadcast;

import io.telecast.api.bot.BotException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who of a page is still to get a copy. Those whose copy met a flood wait are put off, so that the others need not wait for
 * them. Belongs to one thread.
 */
final class PageQueue {

    /** So many floods in a row are no longer about one user. */
    private static final int MANY = 3;

    private record Later(long user, Instant from) {}

    private final InstantSource clock;
    private final Deque<Long> fresh;
    private final Queue<Later> later = new PriorityQueue<>(Comparator.comparing(Later::from));
    private int floods;

    PageQueue(List<Long> users, List<Receipt> receipts, InstantSource clock) {
        this.clock = clock;
        Set<Long> done = receipts.stream().map(Receipt::user).collect(Collectors.toSet());
        fresh = users.stream().filter(user -> !done.contains(user)).collect(Collectors.toCollection(ArrayDeque::new));
    }

    boolean isEmpty() {
        return fresh.isEmpty() && later.isEmpty();
    }

    /** How long to do nothing: because all that are left are put off, or because Telegram turns away everybody. */
    Optional<Duration> pause() {
        if (floods >= MANY) {
            return later.stream()
                    .map(Later::from)
                    .max(Comparator.naturalOrder())
                    .flatMap(this::until);
        }
        return fresh.isEmpty() && !later.isEmpty() ? until(later.element().from()) : Optional.empty();
    }

    private Optional<Duration> until(Instant time) {
        return Optional.of(Duration.between(clock.instant(), time)).filter(Duration::isPositive);
    }

    /** Takes the next one. */
    long take() {
        boolean due = !later.isEmpty() && until(later.element().from()).isEmpty();
        return due || fresh.isEmpty() ? later.remove().user() : fresh.removeFirst();
    }

    /** Puts off the one who was taken. */
    void putOff(long user, BotException.FloodWait flood) {
        later.add(new Later(user, clock.instant().plus(flood.retryAfter())));
        floods++;
    }

    /** Notes that the one who was taken met no flood. */
    void passed() {
        floods = 0;
    }
}
