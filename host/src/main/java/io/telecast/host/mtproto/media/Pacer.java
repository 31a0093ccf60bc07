package io.telecast.host.mtproto.media;

import io.telecast.host.telegram.MediaException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Spreads one bot's reads, as Telegram's limits are not told: begins generous, falls below the pace that brought a flood
 * wait, and goes up again bit by bit. Thread-safe.
 */
final class Pacer {

    private static final double SLOW_DOWN = 0.7;
    private static final double SPEED_UP = 1.25;
    /** Limits that people report are 15 to 20 reads a second, so flood waits at this pace have nothing to do with it. */
    private static final double SLOWEST = 10;

    private static final long SPEED_UP_AFTER = TimeUnit.SECONDS.toNanos(15);
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final double fastest;
    private final LongSupplier nanos;
    private double perSecond;
    private long nextAt;
    private long floodedUntil;
    private long changedAt;
    // What went out since a moment, and the pace of the second before it.
    private long countedSince;
    private int counted;
    private double lastPace;

    /**
     * Paces from the fastest on.
     *
     * @param fastest reads a second; up to half a second's worth may go at once
     */
    Pacer(double fastest, LongSupplier nanos) {
        this.fastest = fastest;
        this.nanos = nanos;
        this.perSecond = fastest;
        long now = nanos.getAsLong();
        this.nextAt = now - SECOND;
        this.floodedUntil = now;
        this.changedAt = now;
        this.countedSince = now;
    }

    /**
     * Waits for a turn.
     *
     * @throws MediaException.FloodWait while Telegram's word is to wait
     */
    void acquire() throws MediaException.FloodWait, InterruptedException {
        long wait = reserve();
        if (wait > 0) {
            TimeUnit.NANOSECONDS.sleep(wait);
        }
    }

    /** The nanoseconds until the turn that was taken. */
    synchronized long reserve() throws MediaException.FloodWait {
        long now = nanos.getAsLong();
        long flood = floodedUntil - now;
        if (flood > 0) {
            throw new MediaException.FloodWait(Duration.ofSeconds((flood + SECOND - 1) / SECOND));
        }
        if (perSecond < fastest && now - changedAt > SPEED_UP_AFTER) {
            perSecond = Math.min(fastest, perSecond * SPEED_UP);
            changedAt = now;
        }
        // what was not used is saved, up to half a second's worth
        long turn = Math.max(nextAt, now - SECOND / 2);
        nextAt = turn + (long) (SECOND / perSecond);
        count(now);
        return Math.max(0, turn - now);
    }

    /** Telegram's word is to wait. Several answers to reads that went out together count once. */
    synchronized void flooded(Duration wait) {
        long now = nanos.getAsLong();
        if (floodedUntil - now <= 0) {
            perSecond = Math.clamp(Math.min(perSecond, pace(now)) * SLOW_DOWN, Math.min(SLOWEST, fastest), fastest);
            changedAt = now;
            // the few that go out between two waits say nothing of the pace
            lastPace = perSecond;
            counted = 0;
            countedSince = now + wait.toNanos();
        }
        floodedUntil = Math.max(floodedUntil, now + wait.toNanos());
    }

    private void count(long now) {
        if (now - countedSince >= SECOND) {
            lastPace = pace(now);
            countedSince = now;
            counted = 0;
        }
        counted++;
    }

    /** Reads a second lately, times without any left out; unlimited before the first. */
    private double pace(long now) {
        if (counted == 0) {
            return fastest;
        }
        long time = now - countedSince;
        boolean whole = time >= SECOND && time < 2 * SECOND;
        return whole ? (double) counted * SECOND / time : Math.max(lastPace, counted);
    }

    synchronized double perSecond() {
        return perSecond;
    }
}
