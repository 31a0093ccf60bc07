package io.telecast.host.plugin.scope;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * Watches how the calls into one generation of a plugin end. When most of them fail for a while, it says so, once. Safe to
 * use from any thread.
 */
public final class Breaker {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    /** Fewer failures say nothing. */
    private static final int LEAST_FAILURES = 20;

    private static final int REMEMBERED = 1_000;

    private final InstantSource clock;
    private final Consumer<String> onBreak;
    // guarded by this: calls of the last minute, the latest last
    private final Deque<End> ends = new ArrayDeque<>();
    private int failing;
    private long failures;
    private String latest = "";
    private boolean broken;

    private record End(Instant at, boolean failed) {}

    /**
     * Begins with nothing against the plugin.
     *
     * @param onBreak is told a sentence, on the thread of the call that was one too many: it must not wait for that
     */
    public Breaker(InstantSource clock, Consumer<String> onBreak) {
        this.clock = clock;
        this.onBreak = onBreak;
    }

    synchronized void succeeded() {
        note(false);
    }

    /** @param how the failure in words */
    void failed(String how) {
        String sentence;
        synchronized (this) {
            failures++;
            latest = how;
            note(true);
            if (broken || failing < LEAST_FAILURES || failing * 2 < ends.size()) {
                return;
            }
            broken = true;
            sentence = "It was stopped, since " + failing + " of its last " + ends.size()
                    + " calls failed within a minute, the latest so: " + ended(how)
                    + " Install another version, or see to the cause and switch it on again.";
        }
        onBreak.accept(sentence);
    }

    private static String ended(String sentence) {
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }

    private void note(boolean failed) {
        Instant now = clock.instant();
        ends.addLast(new End(now, failed));
        failing += failed ? 1 : 0;
        Instant least = now.minus(WINDOW);
        while (ends.size() > REMEMBERED || ends.getFirst().at().isBefore(least)) {
            failing -= ends.removeFirst().failed() ? 1 : 0;
        }
    }

    /** How many calls have failed, ever. */
    synchronized long failures() {
        return failures;
    }

    /** How the latest failed, empty if none has. */
    synchronized String latest() {
        return latest;
    }
}
