package io.telecast.host.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.telecast.api.Registration;
import io.telecast.api.access.AccessDecision;
import io.telecast.api.access.AccessRequest;
import io.telecast.api.chat.Html;
import io.telecast.api.chat.Keyboard;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GatesTest {

    private static final AccessRequest REQUEST = new AccessRequest(1, 2, AccessRequest.Way.STREAM, List.of(3L), "");

    private final Gates gates = new Gates(Duration.ofMillis(200));

    @Test
    void withoutGatesEverybodyMayPass() {
        assertThat(gates.check(REQUEST)).isEqualTo(AccessDecision.ALLOWED);
    }

    @Test
    void theFirstRefusalIsTheAnswer() {
        var asked = new AtomicInteger();
        gates.register(request -> AccessDecision.ALLOWED);
        gates.register(request -> denied("first"));
        gates.register(request -> {
            asked.incrementAndGet();
            return denied("second");
        });
        assertThat(gates.check(REQUEST)).isEqualTo(denied("first"));
        assertThat(asked).hasValue(0);
    }

    @Test
    void aGateThatWasTakenBackIsNotAsked() {
        Registration registration = gates.register(request -> denied("no"));
        registration.close();
        registration.close();
        assertThat(gates.check(REQUEST)).isEqualTo(AccessDecision.ALLOWED);
    }

    @Test
    void aGateThatThrowsRefuses() {
        gates.register(request -> {
            throw new java.io.IOException("database gone");
        });
        assertThat(gates.check(REQUEST))
                .isInstanceOfSatisfying(
                        AccessDecision.Denied.class,
                        denied -> assertThat(denied.reason().markup())
                                .contains("could not be checked")
                                .doesNotContain("database"));
        gates.register(request -> {
            throw new StackOverflowError();
        });
        assertThat(gates.check(REQUEST)).isInstanceOf(AccessDecision.Denied.class);
    }

    @Test
    void aGateThatHangsRefusesAndIsInterrupted() {
        var interrupted = new CountDownLatch(1);
        gates.register(request -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return AccessDecision.ALLOWED;
        });
        assertThat(gates.check(REQUEST)).isInstanceOf(AccessDecision.Denied.class);
        await().until(() -> interrupted.getCount() == 0);
    }

    @Test
    void aCrowdThatComesAtOnceIsAdmittedOneAfterTheOther() throws Exception {
        var patient = new Gates(Duration.ofMinutes(1));
        var crowd = new CountDownLatch(256);
        patient.register(request -> {
            crowd.countDown();
            try {
                crowd.await(); // as many as may are there before the first may go on
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return AccessDecision.ALLOWED;
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Callable<AccessDecision>>();
            for (int i = 0; i < 1000; i++) {
                all.add(() -> patient.check(REQUEST));
            }
            for (var decision : threads.invokeAll(all)) {
                assertThat(decision.get()).isEqualTo(AccessDecision.ALLOWED);
            }
        }
    }

    @Test
    void aGateThatCannotBeStoppedGetsABoundedCountOfThreads() throws Exception {
        var release = new CountDownLatch(1);
        var calls = new AtomicInteger();
        var quick = new Gates(Duration.ofMillis(1));
        quick.register(request -> {
            calls.incrementAndGet();
            boolean done = false;
            while (!done) {
                try {
                    release.await();
                    done = true;
                } catch (InterruptedException ignored) {
                    // what this gate is about
                }
            }
            return AccessDecision.ALLOWED;
        });
        for (int i = 0; i < 400; i++) {
            assertThat(quick.check(REQUEST)).isInstanceOf(AccessDecision.Denied.class);
        }
        assertThat(calls).hasValueLessThanOrEqualTo(256);
        release.countDown();
    }

    private static AccessDecision denied(String reason) {
        return new AccessDecision.Denied(Html.text(reason), Keyboard.NONE);
    }
}
