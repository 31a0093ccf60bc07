package io.telecast.bench.wire.centre;

import io.telecast.testdc.DataCentre;
import io.telecast.testdc.fault.FaultRule;
import io.telecast.testdc.fault.FaultRule.Action.Plain;
import io.telecast.testdc.fault.Rules;
import java.time.Duration;

/**
 * What goes wrong with more than a tenth of all requests for parts: by chance they get a flood wait, or their line is cut, and all
 * references expire now and then. Counts requests and not time, so that slow and fast readers meet the same.
 */
final class Trouble implements AutoCloseable {

    private static final double FLOODS = 0.10;
    private static final double CUTS = 0.01;
    private static final double TORN = 0.01;
    private static final long FIRST_EXPIRATION = 80;
    private static final long REQUESTS_BETWEEN = 640;
    private static final Duration LOOK = Duration.ofMillis(10);
    private static final String EXPIRED = "400 FILE_REFERENCE_EXPIRED";

    private final DataCentre centre;
    private final String method;
    private final Rules.Live floods;
    private final Rules.Live cuts;
    private final Rules.Live torn;
    private final Thread watching;

    /** Begins. The latency is for all, struck or not; there must be no other rules. */
    Trouble(DataCentre centre, String method, Duration latency) {
        this.centre = centre;
        this.method = method;
        FaultRule late = FaultRule.on(method).delay(latency);
        Rules rules = centre.faults().rules();
        // The first rule that strikes is the only one.
        floods = rules.add(late.share(FLOODS).flood(1));
        cuts = rules.add(late.share(CUTS).then(Plain.CUT_BEFORE_ANSWER));
        torn = rules.add(late.share(TORN).then(Plain.TEAR_ANSWER));
        rules.add(late);
        watching = Thread.ofVirtual().name("trouble").start(this::watch);
    }

    private void watch() {
        long first = centre.counters().calls(method);
        long expirations = 0;
        try {
            while (true) {
                Thread.sleep(LOOK);
                long requests = centre.counters().calls(method) - first;
                if (requests >= FIRST_EXPIRATION + expirations * REQUESTS_BETWEEN) {
                    expirations++;
                    centre.realm().references().expireAll();
                }
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    Struck struck() {
        return new Struck(
                floods.hits(), cuts.hits() + torn.hits(), centre.counters().errors(EXPIRED));
    }

    @Override
    public void close() {
        watching.interrupt();
    }
}
