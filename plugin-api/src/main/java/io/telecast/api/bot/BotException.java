package io.telecast.api.bot;

import io.telecast.api.Growing;
import io.telecast.api.Stable;
import java.time.Duration;
import java.util.Optional;

/**
 * Why Telegram did not do what a bot asked for. Messages are sentences that name the remedy and hold no secret.
 *
 * <p>A switch over its kinds needs a default: later versions may add some.
 *
 * <pre>{@code
 * try {
 *     context.bot().send(4711, OutgoingMessage.text(Html.text("Your film is ready.")));
 * } catch (BotException.RecipientGone gone) {
 *     context.logger().info("Nobody to tell: {}", gone.getMessage());
 * }
 * }</pre>
 *
 * @since 1.0
 */
@Growing
@Stable
public abstract sealed class BotException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    private BotException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** The sentence; never null. */
    @Override
    public String getMessage() {
        return sentence;
    }

    /** Too many requests: nothing was done, try again after {@link #retryAfter}. */
    public static final class FloodWait extends BotException {
        private static final long serialVersionUID = 1L;
        private final Duration retryAfter;

        public FloodWait(Duration retryAfter) {
            this(retryAfter, "Telegram asks to wait " + retryAfter.toSeconds() + " s before the next request.");
        }

        /** With another sentence, where it is not Telegram who asks. */
        public FloodWait(Duration retryAfter, String sentence) {
            super(sentence);
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** The receiver cannot be reached any more, or never could. */
    public static final class RecipientGone extends BotException {
        private static final long serialVersionUID = 1L;
        private final Reason reason;

        public RecipientGone(Reason reason) {
            super(
                    switch (reason) {
                        case BLOCKED -> "The user has blocked the bot.";
                        case DEACTIVATED -> "The user's account is deleted.";
                        case NEVER_STARTED -> "The user has never started the bot.";
                    });
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }

        /** Why a receiver cannot be reached. */
        @Growing
        public enum Reason {
            BLOCKED,
            DEACTIVATED,
            NEVER_STARTED
        }
    }

    /** The chat, message or user does not exist, or the bot cannot see it. */
    public static final class NotFound extends BotException {
        private static final long serialVersionUID = 1L;

        public NotFound(String message) {
            super(message);
        }
    }

    /** The bot lacks a right, such as being administrator of a channel. */
    public static final class Forbidden extends BotException {
        private static final long serialVersionUID = 1L;
        private final transient Optional<BotIdentity> bot;

        public Forbidden(String message) {
            this(message, Optional.empty());
        }

        public Forbidden(String message, Optional<BotIdentity> bot) {
            super(message);
            this.bot = bot;
        }

        /** Who lacks the right, where that is not the bot that was called: see {@link Bots#connect}. */
        public Optional<BotIdentity> bot() {
            return bot;
        }
    }

    /** The request itself is wrong, such as too long a text. */
    public static final class BadRequest extends BotException {
        private static final long serialVersionUID = 1L;

        public BadRequest(String message) {
            super(message);
        }
    }

    /** Telegram does not know the token, or no longer. */
    public static final class Unauthorized extends BotException {

        private static final long serialVersionUID = 1L;

        public Unauthorized() {
            super("Telegram does not know this token. Copy it again from @BotFather, or ask there for a new one.");
        }
    }

    /** Telegram is out of reach or the bot is closed; whether the request was done is unknown. */
    public static final class Unavailable extends BotException {
        private static final long serialVersionUID = 1L;

        public Unavailable(String message) {
            super(message);
        }
    }

    /** The calling thread was interrupted; its interrupt flag is set again. */
    public static final class Interrupted extends BotException {
        private static final long serialVersionUID = 1L;

        public Interrupted() {
            super("The request was cancelled.");
        }
    }
}
