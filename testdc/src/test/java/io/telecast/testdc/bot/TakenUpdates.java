package io.telecast.testdc.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.host.telegram.Bot;
import io.telecast.host.telegram.Update;
import io.telecast.host.telegram.UpdateSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What a bot is told. */
final class TakenUpdates implements UpdateSink {

    private final BlockingQueue<Taken> queue = new LinkedBlockingQueue<>();
    private final CompletableFuture<Boolean> lost = new CompletableFuture<>();

    record Taken(Update update, Runnable handled) {

        String text() {
            return update instanceof Update.NewMessage(var message) ? message.text() : update.toString();
        }
    }

    static TakenUpdates of(Bot bot) {
        var taken = new TakenUpdates();
        bot.start(taken);
        return taken;
    }

    @Override
    public void accept(Update update, Runnable handled) {
        queue.add(new Taken(update, handled));
    }

    @Override
    public void lost(boolean revoked) {
        lost.complete(revoked);
    }

    /** Ends once the bot is lost, with whether its token is revoked. */
    CompletableFuture<Boolean> lost() {
        return lost;
    }

    Taken next() {
        try {
            Taken taken = queue.poll(30, TimeUnit.SECONDS);
            assertThat(taken).as("an update").isNotNull();
            return Objects.requireNonNull(taken);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The texts up to one, which is among them; none is marked as handled. */
    List<Taken> until(String last) {
        var all = new ArrayList<Taken>();
        do {
            all.add(next());
        } while (!all.getLast().text().equals(last));
        return all;
    }

    /** What has come by now. */
    Optional<Taken> now() {
        return Optional.ofNullable(queue.poll());
    }
}
