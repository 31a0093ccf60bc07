package io.telecast.sandbox.telegram;

import io.telecast.api.bot.BotException;
import io.telecast.host.telegram.BotToken;
import io.telecast.sandbox.fault.FaultRule.Kind;
import io.telecast.sandbox.fault.FaultRule.Target;
import io.telecast.sandbox.fault.Faults;
import io.telecast.sandbox.world.BotReading;
import java.io.UncheckedIOException;
import java.util.function.Supplier;

/** What each call of one bot goes through: sign-in, cancellation and the trouble that was asked for. Thread-safe. */
final class Line {

    private final BotToken token;
    private final BotReading reading;
    private final Faults faults;
    private volatile boolean closed;

    Line(BotToken token, BotReading reading, Faults faults) {
        this.token = token;
        this.reading = reading;
        this.faults = faults;
    }

    void run(Runnable action) {
        boolean done = call(() -> {
            action.run();
            return true;
        });
        assert done;
    }

    <T> T call(Supplier<T> action) {
        requireOpen();
        boolean lost = suffer();
        if (lost && !faults.doneBeforeLoss()) {
            throw lost();
        }
        T result = attempt(action);
        if (lost) {
            throw lost();
        }
        return result;
    }

    private <T> T attempt(Supplier<T> action) {
        try {
            reading.signIn(token);
            return action.get();
        } catch (IllegalArgumentException e) {
            throw withCause(new BotException.BadRequest(String.valueOf(e.getMessage())), e);
        } catch (UncheckedIOException | IllegalStateException e) {
            throw withCause(new BotException.Unavailable(String.valueOf(e.getMessage())), e);
        }
    }

    /** @return whether the connection shall be lost */
    private boolean suffer() {
        var strike = faults.strike(Target.CONTROL, token.botId());
        if (strike.isEmpty()) {
            return false;
        }
        switch (strike.get().kind()) {
            case FLOOD -> throw new BotException.FloodWait(strike.get().pause());
            case DOWN -> throw new BotException.Unavailable("Bot " + token.botId() + " is down.");
            case SLOW -> pause(strike.get());
            case LOST, EXPIRED -> {
                return strike.get().kind() == Kind.LOST;
            }
        }
        return false;
    }

    private static void pause(Faults.Strike strike) {
        try {
            Thread.sleep(strike.pause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw withCause(new BotException.Interrupted(), e);
        }
    }

    void requireOpen() {
        if (closed) {
            throw new BotException.Unavailable("Bot " + token.botId() + " is closed.");
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new BotException.Interrupted();
        }
    }

    void close() {
        closed = true;
    }

    private static BotException lost() {
        return new BotException.Unavailable("The connection was lost.");
    }

    private static BotException withCause(BotException exception, Exception cause) {
        exception.initCause(cause);
        return exception;
    }
}
