package io.telecast.sandbox.world;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What people are to bots, what they have read, and which menus they see. Guarded by the world's lock. */
final class Relations {

    private final Map<Pair, Tie> ties = new LinkedHashMap<>();
    private final Map<Reading, Long> read = new HashMap<>();
    private final Map<Pair, List<MenuLine>> menus = new LinkedHashMap<>();

    /** @param user 0 for everyone */
    private record Pair(long user, long bot) {}

    private record Reading(long user, ChatKey chat) {}

    /** What a user is to a bot. */
    record Tie(boolean started, boolean blocked) {}

    void setTie(long user, long bot, boolean started, boolean blocked) {
        ties.put(new Pair(user, bot), new Tie(started, blocked));
    }

    Tie tie(long user, long bot) {
        return ties.getOrDefault(new Pair(user, bot), new Tie(false, false));
    }

    void setRead(long user, ChatKey chat, long upTo) {
        read.put(new Reading(user, chat), upTo);
    }

    long read(long user, ChatKey chat) {
        return read.getOrDefault(new Reading(user, chat), 0L);
    }

    void setMenu(long bot, long user, List<MenuLine> lines) {
        menus.put(new Pair(user, bot), lines);
    }

    /** What a user sees: a menu of one's own, else that of everyone. */
    List<MenuLine> menu(long bot, long user) {
        List<MenuLine> own = menus.getOrDefault(new Pair(user, bot), List.of());
        return own.isEmpty() ? menus.getOrDefault(new Pair(0, bot), List.of()) : own;
    }

    void snapshot(Consumer<Change> out) {
        ties.forEach((pair, tie) ->
                out.accept(new Change.RelationSet(pair.user(), pair.bot(), tie.started(), tie.blocked())));
        read.forEach((reading, upTo) -> out.accept(new Change.ReadSet(reading.user(), reading.chat(), upTo)));
        menus.forEach((pair, lines) -> out.accept(new Change.MenuSet(pair.bot(), pair.user(), lines)));
    }
}
