package io.telecast.host.workers;

import io.telecast.host.stream.PooledWorker.Role;
import java.time.Instant;
import java.util.Optional;

/**
 * How a worker is doing. Holds no secret.
 *
 * @param username without {@code @}; empty while it is not known
 * @param problem a sentence that says what is wrong and what to do; empty if all is well
 * @param checked when Telegram was last asked; empty if it was not yet
 * @param next when it will be asked again, unless it never will
 * @param figures what it has done since it was last put into the pool
 */
public record WorkerStatus(
        long botId,
        String username,
        Source source,
        Role role,
        State state,
        String problem,
        Optional<Instant> checked,
        Optional<Instant> next,
        Figures figures) {

    /** {@code @username}, or the id while that is not known. */
    public String name() {
        return username.isEmpty() ? Long.toString(botId) : "@" + username;
    }

    /** Whether it has a place in the pool. */
    public boolean inPool() {
        return switch (state) {
            case READY, FLOOD_WAIT, RESTING -> true;
            case CHECKING, LEFT_OUT, REMOVED -> false;
        };
    }

    /** Who named it. */
    public enum Source {
        CONFIGURATION,
        OPERATOR
    }

    /** Whether it reads. */
    public enum State {
        /** Telegram has not answered yet. */
        CHECKING,
        READY,
        /** Telegram makes it wait. */
        FLOOD_WAIT,
        /** For a moment, after a failure. */
        RESTING,
        /** It cannot read, and is asked again. */
        LEFT_OUT,
        /** An operator removed it, though the configuration names it. */
        REMOVED;

        /** In words. */
        public String words() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * What a worker has done.
     *
     * @param load parts that are being read now
     */
    public record Figures(int load, long parts, long bytes, long failures, long floods) {
        static final Figures NONE = new Figures(0, 0, 0, 0, 0);
    }
}
