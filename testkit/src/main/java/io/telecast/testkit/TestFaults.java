package io.telecast.testkit;

import io.telecast.sandbox.fault.Conditions;
import io.telecast.sandbox.fault.FaultRule;
import io.telecast.sandbox.fault.FaultRule.Kind;
import io.telecast.sandbox.fault.FaultRule.Scope;
import io.telecast.sandbox.fault.FaultRule.Target;
import io.telecast.sandbox.fault.Faults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;

/**
 * Trouble with Telegram on purpose: with what bots do in chats, not with the reading of files. Rules add up until
 * {@link #clear}, and which calls they strike is the same in every run as long as the calls are.
 *
 * @since 0.1
 */
public final class TestFaults {

    private static final long EVERY_BOT = 0;

    private final Faults faults;

    TestFaults(Faults faults) {
        this.faults = faults;
    }

    /**
     * Makes a share of the bots' calls answer "too many requests"; the same bot gets that answer to every call until the
     * wait is over.
     *
     * @param share above 0, at most 1
     * @param wait in real time or by the test's clock, whichever is over first
     */
    public void flood(double share, Duration wait) {
        add(Kind.FLOOD, share, Long.MAX_VALUE, wait);
    }

    /**
     * The same for the calls that are struck alone, as Telegram's limits for one chat do: others go through meanwhile.
     *
     * @param share above 0, at most 1
     * @param wait in real time or by the test's clock, whichever is over first
     */
    public void floodCalls(double share, Duration wait) {
        add(new FaultRule(Target.CONTROL, EVERY_BOT, Kind.FLOOD, share, Long.MAX_VALUE, Scope.CALL, wait));
    }

    /** Makes the next calls answer "too many requests". */
    public void floodNext(int calls, Duration wait) {
        add(Kind.FLOOD, 1, calls, wait);
    }

    /** The same for each of the next calls alone: others go through meanwhile. */
    public void floodNextCalls(int calls, Duration wait) {
        add(new FaultRule(Target.CONTROL, EVERY_BOT, Kind.FLOOD, 1, calls, Scope.CALL, wait));
    }

    /** Loses the answers to a share of the calls, which may or may not have been done. */
    public void lose(double share) {
        add(Kind.LOST, share, Long.MAX_VALUE, Duration.ZERO);
    }

    /** Loses the answers to the next calls, which may or may not have been done. */
    public void loseNext(int calls) {
        add(Kind.LOST, 1, calls, Duration.ZERO);
    }

    /** Makes Telegram unreachable until {@link #clear}. */
    public void down() {
        add(Kind.DOWN, 1, Long.MAX_VALUE, Duration.ZERO);
    }

    /** Delays a share of the calls. */
    public void slow(double share, Duration delay) {
        add(Kind.SLOW, share, Long.MAX_VALUE, delay);
    }

    private void add(Kind kind, double share, long count, Duration time) {
        add(new FaultRule(Target.CONTROL, EVERY_BOT, kind, share, count, Scope.BOT, time));
    }

    private void add(FaultRule rule) {
        faults.update(now -> {
            var rules = new ArrayList<>(now.rules());
            // the first rule that strikes a call is the only one: delays, which often concern all, come last
            rules.add(rule);
            rules.sort(Comparator.comparing(each -> each.kind() == Kind.SLOW));
            return new Conditions(now.latencyMs(), now.jitterMs(), now.bytesPerSecond(), rules);
        });
    }

    /** Fair weather again. */
    public void clear() {
        faults.clear();
    }
}
