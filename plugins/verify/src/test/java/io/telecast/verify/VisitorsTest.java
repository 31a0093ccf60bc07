package io.telecast.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Using a link up and unlocking are one step. */
class VisitorsTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final VerifySettings SETTINGS = VerifySettings.DEFAULTS;
    private static final long BEN = 1002;

    private final Visitors visitors = new Visitors(new MemoryStore());

    private void issue(String token) {
        var pass = new Visitor.Pass(token, "Fabc", NOON, NOON.plus(Duration.ofMinutes(10)), false);
        visitors.change(BEN, visitor -> visitor.issued(pass));
    }

    private Use use(String token, long message, Instant at) {
        return visitors.use(BEN, token, message, at, SETTINGS);
    }

    @RepeatedTest(20)
    void ofManyAtTheSameMomentOneSucceeds() throws Exception {
        issue("t1");
        var ready = new CountDownLatch(16);
        List<Future<Use>> uses = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int each = 0; each < 16; each++) {
                long message = each + 1;
                uses.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return use("t1", message, NOON);
                }));
            }
        }
        var results = new ArrayList<Use>();
        for (Future<Use> each : uses) {
            results.add(each.get());
        }
        assertThat(results).filteredOn(Use.Unlocked.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(Use.Spent.class::isInstance).hasSize(15);
    }

    @Test
    void aProcessThatEndsBeforeTheDeliveryOwesIt() {
        issue("t1");
        assertThat(use("t1", 5, NOON)).isInstanceOf(Use.Unlocked.class);
        // the same message comes again after the restart
        assertThat(use("t1", 5, NOON.plusSeconds(1))).isEqualTo(new Use.Resumed(SETTINGS.end(NOON), "Fabc"));
        // or the user opens the link again a while later
        assertThat(use("t1", 6, NOON.plusSeconds(1))).isInstanceOf(Use.Spent.class);
        assertThat(use("t1", 7, NOON.plusSeconds(30))).isInstanceOf(Use.Resumed.class);
        visitors.change(BEN, Visitor::opened);
        assertThat(use("t1", 5, NOON.plusSeconds(60))).isInstanceOf(Use.Spent.class);
    }

    @Test
    void aResumedLinkUnlocksNoLonger() {
        issue("t1");
        use("t1", 5, NOON);
        use("t1", 5, NOON.plusSeconds(60));
        assertThat(visitors.find(BEN).until()).isEqualTo(SETTINGS.end(NOON));
    }

    @Test
    void aVerificationShortensNoLongerGrant() {
        Instant granted = NOON.plus(Duration.ofDays(30));
        visitors.change(BEN, visitor -> visitor.granted(granted, 1001));
        issue("t1");
        use("t1", 5, NOON);
        assertThat(visitors.find(BEN).until()).isEqualTo(granted);
        assertThat(visitors.find(BEN).grantedBy()).isEqualTo(1001);
    }

    @Test
    void aClockThatIsSetBackLocksNobodyOut() {
        issue("t1");
        assertThat(use("t1", 5, NOON.minus(Duration.ofDays(1)))).isInstanceOf(Use.Unlocked.class);
    }

    @Test
    void nothingIsTheTokenOfNobody() {
        assertThat(use("", 5, NOON)).isInstanceOf(Use.Unknown.class);
        issue("t1");
        use("t1", 5, NOON);
        assertThat(use("", 6, NOON)).isInstanceOf(Use.Unknown.class);
    }

    @Test
    void tellsWhoseALinkIs() {
        issue("t1");
        assertThat(visitors.belongsToAnother("t1", 1003)).isTrue();
        assertThat(visitors.belongsToAnother("t1", BEN)).isFalse();
        assertThat(visitors.belongsToAnother("t2", 1003)).isFalse();
    }
}
