package io.telecast.bench.wire.centre;

import io.telecast.testdc.DataCentre;
import io.telecast.testdc.fault.FaultRule;
import io.telecast.testdc.fault.FaultRule.Action.Plain;
import io.telecast.testdc.fault.Rules;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What goes wrong with about a tenth of all requests for parts: lines are cut by chance, flood waits strike several requests in a
 * row, as they do at Telegram, and all references expire now and then. Counts requests and not time, so that slow and fast
 * readers meet the same.
 */
final class Trouble implements AutoCloseable {

    private static final double CUTS = 0.01;
    private static final double TORN = 0.01;
    private static final long FIRST_EXPIRATION = 80;
    private static final long FIRST_FLOOD = 120;
    private static final long REQUESTS_BETWEEN = 640;
    private static final long FLOODED = 16;
    private static final Duration LOOK = Duration.ofMillis(10);
    private static final String EXPIRED = "400 FILE_REFERENCE_EXPIRED";

    private final DataCentre centre;
    private final String method;
    private final FaultRule late;
    private final Rules rules;
    private final Rules.Live cuts;
    private final Rules.Live torn;
    private final List<Rules.Live> floods = new CopyOnWriteArrayList<>();
    private final Thread watching;

    /** Begins. The latency is for all, struck or not; there must be no other rules. */
    Trouble(DataCentre centre, String method, Duration latency) {
        this.centre = centre;
        this.method = method;
        late = FaultRule.on(method).delay(latency);
        rules = centre.faults().rules();
        cuts = rules.add(late.share(CUTS).then(Plain.CUT_BEFORE_ANSWER));
        torn = rules.add(late.share(TORN).then(Plain.TEAR_ANSWER));
        watching = Thread.ofVirtual().name("trouble").start(this::watch);
    }

    private void watch() {
        var spared = rules.add(late);
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
                if (requests >= FIRST_FLOOD + floods.size() * REQUESTS_BETWEEN) {
                    floods.add(rules.add(late.times(FLOODED).flood(1)));
                    // the first rule that concerns a call strikes it, and this one concerns all
                    var before = spared;
                    spared = rules.add(late);
                    before.remove();
                }
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    Struck struck() {
        return new Struck(
                floods.stream().mapToLong(Rules.Live::hits).sum(),
                cuts.hits() + torn.hits(),
                centre.counters().errors(EXPIRED));
    }

    @Override
    public void close() {
        watching.interrupt();
    }
}
