package io.telecast.sandbox.fault;

import io.telecast.sandbox.fault.FaultRule.Kind;
import io.telecast.sandbox.fault.FaultRule.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** Decides which call goes wrong and how. Gone with the process. Thread-safe. */
public final class Faults {

    private static final Duration FLOOD = Duration.ofSeconds(5);
    private static final Duration SLOW = Duration.ofSeconds(1);
    private static final int MAX_RULES = 100;

    private final RandomGenerator random;
    private final LongSupplier nanos;
    private final List<Live> live = new ArrayList<>();
    private final Map<Whom, Long> floodedUntil = new HashMap<>();
    private Conditions base = Conditions.FAIR;

    public Faults(RandomGenerator random) {
        this(random, System::nanoTime);
    }

    /** @param nanos the time that floods and rules last by, like {@link System#nanoTime} */
    public Faults(RandomGenerator random, LongSupplier nanos) {
        this.random = random;
        this.nanos = nanos;
    }

    private record Whom(Target target, long bot) {}

    /** A rule and what is left of it. */
    private static final class Live {
        private final FaultRule rule;
        private final long since;
        private long left;

        private Live(FaultRule rule, long since) {
            this.rule = rule;
            this.since = since;
            left = rule.count();
        }

        private FaultRule present() {
            return new FaultRule(
                    rule.target(), rule.bot(), rule.kind(), rule.share(), left, rule.scope(), rule.seconds());
        }

        private boolean over(long now) {
            long lifetime = rule.lifetime().toNanos();
            return left == 0 || lifetime > 0 && now - since >= lifetime;
        }
    }

    /**
     * What strikes one call.
     *
     * @param pause a flood's wait or a slow call's delay, else zero
     */
    public record Strike(Kind kind, Duration pause) {}

    /** What strikes this call of a bot, if anything. */
    public Optional<Strike> strike(Target target, long bot) {
        return strike(target, bot, Set.of());
    }

    /** @param spared kinds that mean nothing to this call and are saved for others */
    public synchronized Optional<Strike> strike(Target target, long bot, Set<Kind> spared) {
        removeOver();
        var whom = new Whom(target, bot);
        long now = nanos.getAsLong();
        Long until = floodedUntil.get(whom);
        if (until != null && until - now > 0) {
            return Optional.of(new Strike(Kind.FLOOD, wholeSeconds(until - now)));
        }
        floodedUntil.remove(whom);
        for (Live candidate : live) {
            FaultRule rule = candidate.rule;
            boolean due = rule.concerns(target, bot) && !spared.contains(rule.kind());
            if (due && random.nextDouble() < rule.share()) {
                candidate.left -= candidate.left == Long.MAX_VALUE ? 0 : 1;
                return Optional.of(strike(rule, whom, now));
            }
        }
        return Optional.empty();
    }

    private void removeOver() {
        long now = nanos.getAsLong();
        live.removeIf(rule -> rule.over(now));
    }

    private Strike strike(FaultRule rule, Whom whom, long now) {
        boolean named = !rule.seconds().isZero();
        return switch (rule.kind()) {
            case FLOOD -> {
                Duration wait = named ? rule.seconds() : FLOOD;
                if (rule.scope() == FaultRule.Scope.BOT) {
                    floodedUntil.put(whom, now + wait.toNanos());
                }
                yield new Strike(Kind.FLOOD, wait);
            }
            case SLOW -> new Strike(Kind.SLOW, named ? rule.seconds() : SLOW);
            default -> new Strike(rule.kind(), Duration.ZERO);
        };
    }

    /** Whether a bot hears nothing at present. */
    public synchronized boolean isDown(Target target, long bot) {
        removeOver();
        return live.stream().anyMatch(it -> it.rule.kind() == Kind.DOWN && it.rule.concerns(target, bot));
    }

    /** Delay of the next media read. */
    public synchronized Duration latency() {
        long jitter = base.jitterMs() == 0 ? 0 : random.nextLong(base.jitterMs() + 1);
        return Duration.ofMillis(base.latencyMs() + jitter);
    }

    /** Bandwidth of each worker, 0 without limit. */
    public synchronized long bytesPerSecond() {
        return base.bytesPerSecond();
    }

    /** Whether a lost call was done before its answer was lost. */
    public synchronized boolean doneBeforeLoss() {
        return random.nextBoolean();
    }

    /** What holds now; rules with what is left of their count. */
    public synchronized Conditions present() {
        removeOver();
        var rules = live.stream().map(Live::present).toList();
        return new Conditions(base.latencyMs(), base.jitterMs(), base.bytesPerSecond(), rules);
    }

    /** Makes the weather another one. Rules that stay the same go on with what is left of them. */
    public synchronized void update(UnaryOperator<Conditions> change) {
        Conditions next = change.apply(present());
        if (next.rules().size() > MAX_RULES) {
            throw new IllegalArgumentException("There are at most " + MAX_RULES + " rules. Remove some first.");
        }
        base = next;
        var before = new ArrayList<>(live);
        live.clear();
        for (FaultRule rule : next.rules()) {
            Optional<Live> same =
                    before.stream().filter(it -> it.present().equals(rule)).findFirst();
            same.ifPresent(before::remove);
            live.add(same.orElseGet(() -> new Live(rule, nanos.getAsLong())));
        }
    }

    /** Fair weather again, floods included. */
    public synchronized void clear() {
        live.clear();
        floodedUntil.clear();
        base = Conditions.FAIR;
    }

    private static Duration wholeSeconds(long nanos) {
        return Duration.ofSeconds(Math.max(1, Math.ceilDiv(nanos, 1_000_000_000L)));
    }
}
