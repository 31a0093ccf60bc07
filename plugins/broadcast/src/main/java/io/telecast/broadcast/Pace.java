package io.telecast.broadcast;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** How fast a broadcast goes, over the last half minute. Belongs to one thread. */
final class Pace {

    private static final Duration WINDOW = Duration.ofSeconds(30);
    private static final Duration STEP = Duration.ofSeconds(1);

    private record Sample(Instant at, long done) {}

    private final Deque<Sample> samples = new ArrayDeque<>();
    private Sample last;

    Pace(Instant now, long done) {
        last = new Sample(now, done);
        samples.add(last);
    }

    /** Notes how many are done. */
    void mark(Instant now, long done) {
        last = new Sample(now, done);
        if (!now.isBefore(samples.getLast().at().plus(STEP))) {
            samples.addLast(last);
        }
        while (samples.size() > 1 && samples.getFirst().at().isBefore(now.minus(WINDOW))) {
            samples.removeFirst();
        }
    }

    double perSecond() {
        Sample first = samples.getFirst();
        long millis = Duration.between(first.at(), last.at()).toMillis();
        return millis <= 0 ? 0 : (last.done() - first.done()) * 1000.0 / millis;
    }

    /** How long the rest takes, if that can be told. */
    Optional<Duration> remaining(long left) {
        double rate = perSecond();
        return rate <= 0 ? Optional.empty() : Optional.of(Duration.ofMillis((long) (left * 1000 / rate)));
    }
}
