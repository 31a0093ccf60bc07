package io.telecast.testdc.fault;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;

/** The rules in force: the first that concerns a call strikes it. Thread-safe. */
public final class Rules {

    private final RandomGenerator random;
    private final List<Live> live = new CopyOnWriteArrayList<>();

    Rules(RandomGenerator random) {
        this.random = random;
    }

    /** A rule that was added. */
    public final class Live {
        private final FaultRule rule;
        private long hits;

        private Live(FaultRule rule) {
            this.rule = rule;
        }

        /** How often it has struck. */
        public long hits() {
            synchronized (Rules.this) {
                return hits;
            }
        }

        public void remove() {
            live.remove(this);
        }
    }

    public Live add(FaultRule rule) {
        var added = new Live(rule);
        live.add(added);
        return added;
    }

    public void clear() {
        live.clear();
    }

    /** The rule that strikes this call, if one does. */
    public Optional<FaultRule> strike(String method, long botId) {
        for (Live candidate : live) {
            if (candidate.rule.concerns(method, botId) && strikes(candidate)) {
                return Optional.of(candidate.rule);
            }
        }
        return Optional.empty();
    }

    private synchronized boolean strikes(Live candidate) {
        boolean struck = candidate.hits < candidate.rule.times() && random.nextDouble() < candidate.rule.share();
        candidate.hits += struck ? 1 : 0;
        return struck;
    }
}
