package io.telecast.testdc.world;

import io.telecast.testdc.tl.TlObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What concerns a bot and no message (who has blocked it, who has become what in a channel), counted for each bot.
 * Thread-safe.
 */
public final class BotEvents {

    private static final int PRESS_SECONDS = 60;

    private final int start;
    private final Map<Long, List<Told>> bots = new HashMap<>();
    private final Map<Long, List<Missed>> presses = new HashMap<>();

    /** @param start where all counters begin */
    public BotEvents(int start) {
        this.start = start;
    }

    /** An update with its number, and whom it names. */
    public record Told(int qts, TlObject update, Mentions mentions) {}

    private record Missed(Told told, int date) {}

    synchronized Told add(long bot, TlObject update, Mentions mentions) {
        int qts = qts(bot) + 1;
        var told = new Told(qts, update.with("qts", qts), mentions);
        bots.computeIfAbsent(bot, any -> new ArrayList<>()).add(told);
        return told;
    }

    public synchronized int qts(long bot) {
        List<Told> all = bots.getOrDefault(bot, List.of());
        return all.isEmpty() ? start : all.getLast().qts();
    }

    /** Keeps a press that nobody heard of, for a while. */
    synchronized void missed(long bot, TlObject press, Mentions mentions, int now) {
        presses.computeIfAbsent(bot, any -> new ArrayList<>()).add(new Missed(new Told(0, press, mentions), now));
    }

    /** The presses that nobody heard of and that are still of interest; once. */
    public synchronized List<Told> takeMissed(long bot, int now) {
        List<Missed> all = presses.getOrDefault(bot, List.of());
        presses.remove(bot);
        return all.stream()
                .filter(it -> now - it.date() <= PRESS_SECONDS)
                .map(Missed::told)
                .toList();
    }

    /** What came after a counter. */
    public synchronized List<Told> after(long bot, int qts) {
        return bots.getOrDefault(bot, List.of()).stream()
                .filter(told -> told.qts() > qts)
                .toList();
    }
}
