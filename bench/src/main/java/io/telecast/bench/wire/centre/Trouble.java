package io.telecast.bench.wire.centre;

import io.telecast.testdc.DataCentre;
import io.telecast.testdc.fault.FaultRule;
import io.telecast.testdc.fault.FaultRule.Action.Plain;
import io.telecast.testdc.fault.Rules;
import java.time.Duration;

/** What goes wrong with a tenth of all requests for parts; besides, all references expire every second. */
final class Trouble implements AutoCloseable {

    private static final double FLOODS = 0.05;
    private static final double CUTS = 0.025;
    private static final double TORN = 0.025;
    private static final Duration REFERENCES_LAST = Duration.ofSeconds(1);
    private static final String EXPIRED = "400 FILE_REFERENCE_EXPIRED";

    private final DataCentre centre;
    private final Rules.Live floods;
    private final Rules.Live cuts;
    private final Rules.Live torn;
    private final Thread expiring;

    Trouble(DataCentre centre, String method, Duration latency) {
        this.centre = centre;
        FaultRule late = FaultRule.on(method).delay(latency);
        Rules rules = centre.faults().rules();
        floods = rules.add(late.share(FLOODS).flood(1));
        cuts = rules.add(late.share(CUTS).then(Plain.CUT_BEFORE_ANSWER));
        torn = rules.add(late.share(TORN).then(Plain.TEAR_ANSWER));
        expiring = Thread.ofVirtual().name("references expire").start(this::expire);
    }

    private void expire() {
        try {
            while (true) {
                Thread.sleep(REFERENCES_LAST);
                centre.realm().references().expireAll();
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
        expiring.interrupt();
    }
}
