package io.telecast.sandbox.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Pressed buttons that wait for the bot's answer. They end with the process, as those who wait do. Thread-safe. */
public final class Presses {

    static final int MAX_TEXT = 200;

    private static final int KEPT = 1000;

    private final World world;
    private final Map<String, Press> waiting = new LinkedHashMap<>();

    public Presses(World world) {
        this.world = world;
    }

    /** What the bot said. */
    public record Answer(String text, boolean alert) {}

    private record Press(long user, ChatKey chat, long message, CompletableFuture<Answer> answer) {}

    static String id(long bot, long seq) {
        return bot + "-" + seq;
    }

    /** Presses a button; the future ends when the bot answers, if ever. */
    CompletableFuture<Answer> press(long bot, long user, ChatKey chat, long message, String data) {
        return world.locked(() -> {
            long seq = world.state().updates.next(bot);
            var update =
                    new PendingUpdate(seq, PendingUpdate.Kind.PRESS, world.now(), chat, message, user, data, false);
            world.commit(List.of(new Change.UpdateQueued(bot, update)));
            var answer = new CompletableFuture<Answer>();
            waiting.put(id(bot, seq), new Press(user, chat, message, answer));
            if (waiting.size() > KEPT) {
                waiting.remove(waiting.keySet().iterator().next());
            }
            return answer;
        });
    }

    /** @return false if there is nothing to answer */
    boolean answer(long bot, String pressId, String text, boolean alert) {
        if (!pressId.startsWith(bot + "-")) {
            return false;
        }
        return world.locked(() -> {
            Press press = waiting.remove(pressId);
            if (press == null) {
                return isPending(bot, pressId);
            }
            world.feed().add(Happening.answer(press.user(), press.chat(), press.message(), text, alert));
            return press.answer().complete(new Answer(text, alert));
        });
    }

    /** A press from before a restart: nobody waits, but the bot does right to answer. */
    private boolean isPending(long bot, String pressId) {
        String seq = pressId.substring(pressId.indexOf('-') + 1);
        return seq.matches("[0-9]{1,18}") && world.state().updates.contains(bot, Long.parseLong(seq));
    }
}
