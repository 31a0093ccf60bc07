package io.telecast.host.telegram;

import java.io.IOException;
import java.time.Duration;

/** Why a worker could not read. Messages hold no secret. */
public abstract sealed class MediaException extends IOException {

    private static final long serialVersionUID = 1L;

    private MediaException(String message) {
        super(message);
    }

    /** This worker must not read before a time has passed; others may. */
    public static final class FloodWait extends MediaException {
        private static final long serialVersionUID = 1L;
        private final Duration retryAfter;

        public FloodWait(Duration retryAfter) {
            super("Flood wait of " + retryAfter.toSeconds() + " s.");
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** The file reference has expired: locate the message again. */
    public static final class LocationExpired extends MediaException {
        private static final long serialVersionUID = 1L;

        public LocationExpired() {
            super("The file reference has expired.");
        }
    }

    /** The message or its file is not there for this worker. */
    public static final class Gone extends MediaException {
        private static final long serialVersionUID = 1L;

        public Gone(String message) {
            super(message);
        }
    }

    /** Telegram does not know the worker's token, or no longer: trying again with it will not help. */
    public static final class Unauthorized extends MediaException {
        private static final long serialVersionUID = 1L;

        public Unauthorized() {
            super("Telegram does not know this token. Copy it again from @BotFather, or ask there for a new one.");
        }
    }

    /** The connection was lost or the worker is down; trying again, here or elsewhere, may help. */
    public static final class Unavailable extends MediaException {
        private static final long serialVersionUID = 1L;

        public Unavailable(String message) {
            super(message);
        }
    }
}
