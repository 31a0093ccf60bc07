package io.telecast.host.mtproto.session;

import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The data centre's time, which message ids are made of. Begins with this machine's, and follows what the data centre says.
 * Thread-safe.
 */
public final class ServerClock {

    private static final long MOST_BEHIND_MILLIS = TimeUnit.SECONDS.toMillis(300);
    private static final long MOST_AHEAD_MILLIS = TimeUnit.SECONDS.toMillis(30);

    private final LongSupplier nanos;
    private final Consumer<ServerClock> told;

    /** Server's milliseconds at the time of 0 nanoseconds. */
    private volatile long origin;

    public ServerClock(InstantSource clock) {
        this(clock, System::nanoTime);
    }

    /**
     * Begins with a clock of this machine.
     *
     * @param told told each time that the data centre has said what time it is; returns at once
     */
    public ServerClock(InstantSource clock, Consumer<ServerClock> told) {
        this(clock, System::nanoTime, told);
    }

    ServerClock(InstantSource clock, LongSupplier nanos) {
        this(clock, nanos, itself -> {});
    }

    private ServerClock(InstantSource clock, LongSupplier nanos, Consumer<ServerClock> told) {
        this.nanos = nanos;
        this.told = told;
        set(clock.millis());
    }

    /** Milliseconds since 1970. */
    public long millis() {
        return origin + TimeUnit.NANOSECONDS.toMillis(nanos.getAsLong());
    }

    /** Takes the time from a message that the data centre has just sent. */
    public void follow(long messageId) {
        set(millisOf(messageId));
        told.accept(this);
    }

    /** Takes the time that the data centre gave in seconds. */
    public void followSeconds(int seconds) {
        set(TimeUnit.SECONDS.toMillis(Integer.toUnsignedLong(seconds)));
        told.accept(this);
    }

    /**
     * Whether a message is neither too old nor from the future
     * (<a href="https://core.telegram.org/mtproto/security_guidelines">"Checking msg_id"</a>).
     */
    public boolean accepts(long messageId) {
        long age = millis() - millisOf(messageId);
        return age <= MOST_BEHIND_MILLIS && age >= -MOST_AHEAD_MILLIS;
    }

    private void set(long millis) {
        origin = millis - TimeUnit.NANOSECONDS.toMillis(nanos.getAsLong());
    }

    private static long millisOf(long messageId) {
        return (messageId >>> 32) * 1000 + (((messageId & 0xffffffffL) * 1000) >>> 32);
    }
}
