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

    private final int start;
    private final Map<Long, List<Told>> bots = new HashMap<>();

    /** @param start where all counters begin */
    public BotEvents(int start) {
        this.start = start;
    }

    /**
     * An update with its number, and whom it names.
     */
    public record Told(int qts, TlObject update, Mentions mentions) {}

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

    /** What came after a counter. */
    public synchronized List<Told> after(long bot, int qts) {
        return bots.getOrDefault(bot, List.of()).stream()
                .filter(told -> told.qts() > qts)
                .toList();
    }
}
