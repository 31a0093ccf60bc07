package io.telecast.host.plugin.folder;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells changes that are over from those under way: a file counts as it is once it has stayed so for a while, and one
 * that has no end yet once it has stayed so for longer. Not thread-safe.
 */
public final class Settling {

    private record Sight(@Nullable FileStamp stamp, long sinceNanos) {}

    private final Predicate<String> whole;
    private final Duration patience;
    private final Duration brokenPatience;
    private final Map<String, Sight> sights = new HashMap<>();
    private final Map<String, FileStamp> settled = new TreeMap<>();

    /**
     * Starts with an empty folder.
     *
     * @param whole whether a file has its end
     * @param patience how long a file must stay the same
     * @param brokenPatience how long one without its end must
     */
    public Settling(Predicate<String> whole, Duration patience, Duration brokenPatience) {
        this.whole = whole;
        this.patience = patience;
        this.brokenPatience = brokenPatience;
    }

    /** Settling for a folder. */
    public static Settling of(JarFolder folder, Duration patience, Duration brokenPatience) {
        return new Settling(folder::isWhole, patience, brokenPatience);
    }

    /**
     * Takes in what was seen.
     *
     * @param nanos the present on a clock that never jumps
     * @return whether something is not settled yet
     */
    public boolean observe(Map<String, FileStamp> scan, long nanos) {
        boolean unsettled = false;
        Set<String> names = new HashSet<>(scan.keySet());
        names.addAll(settled.keySet());
        sights.keySet().retainAll(names);
        for (String name : names) {
            FileStamp now = scan.get(name);
            if (Objects.equals(now, settled.get(name))) {
                sights.remove(name);
                continue;
            }
            Sight before = sights.get(name);
            if (before == null || !Objects.equals(before.stamp(), now)) {
                sights.put(name, new Sight(now, nanos));
                unsettled = true;
            } else if (nanos - before.sinceNanos() >= patience(name, now).toNanos()) {
                settle(name, now);
            } else {
                unsettled = true;
            }
        }
        return unsettled;
    }

    /**
     * Takes what was seen as settled, since there is no time to wait; but files that have changed and have no end go on
     * counting as they did.
     */
    public void acceptWhole(Map<String, FileStamp> scan) {
        settled.keySet().retainAll(scan.keySet());
        sights.keySet().retainAll(scan.keySet());
        scan.forEach((name, stamp) -> {
            if (!stamp.equals(settled.get(name)) && whole.test(name)) {
                settle(name, stamp);
            }
        });
    }

    /** The files as they were when they last were settled. */
    public Map<String, FileStamp> settled() {
        return Map.copyOf(settled);
    }

    private Duration patience(String name, @Nullable FileStamp stamp) {
        return stamp == null || whole.test(name) ? patience : brokenPatience;
    }

    private void settle(String name, @Nullable FileStamp stamp) {
        sights.remove(name);
        if (stamp == null) {
            settled.remove(name);
        } else {
            settled.put(name, stamp);
        }
    }
}
