package io.telecast.host.files;

import io.telecast.api.bot.BotException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does one thing for many items at once: durable writes that arrive together share the cost of the disk. */
final class SideBySide {

    private SideBySide() {}

    /** The answers, in the order of the items. The first failure is thrown once all have ended. */
    static <A, B> List<B> map(List<A> items, Function<A, B> work) {
        List<Future<B>> running;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            running = items.stream()
                    .map(item -> threads.submit(() -> work.apply(item)))
                    .toList();
        }
        List<B> answers = new ArrayList<>();
        for (Future<B> one : running) {
            answers.add(answer(one));
        }
        return answers;
    }

    private static <B> B answer(Future<B> done) {
        try {
            return done.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failed -> throw failed;
                case Error failed -> throw failed;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BotException.Interrupted();
        }
    }
}
