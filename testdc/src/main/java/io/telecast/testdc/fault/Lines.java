package io.telecast.testdc.fault;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The connections that are open. Thread-safe. */
public final class Lines {

    private final Set<Line> open = ConcurrentHashMap.newKeySet();

    public void add(Line line) {
        open.add(line);
    }

    public void remove(Line line) {
        open.remove(line);
    }

    public List<Line> open() {
        return List.copyOf(open);
    }

    /** Cuts all, and answers how many there were. */
    public int cut() {
        return cut(line -> true);
    }

    /** Cuts a bot's, and answers how many there were. */
    public int cut(long botId) {
        return cut(line -> line.botId() == botId);
    }

    int cut(Predicate<Line> which) {
        List<Line> struck = open.stream().filter(which).toList();
        struck.forEach(Line::cut);
        return struck.size();
    }
}
