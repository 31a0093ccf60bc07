package io.telecast.host.links;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.api.Registration;
import io.telecast.api.access.AccessDecision;
import io.telecast.api.access.AccessRequest;
import io.telecast.api.chat.Html;
import io.telecast.api.chat.Keyboard;
import io.telecast.host.owner.LeavingException;
import io.telecast.host.owner.OverLimitException;
import io.telecast.host.owner.OverLimitException.Limit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GatesTest {

    private static final AccessRequest REQUEST = new AccessRequest(1, 2, AccessRequest.Way.STREAM, List.of(3L), "");

    private final Gates gates = new Gates();

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
    void aGateThatIsOverItsLimitRefuses() {
        gates.register(request -> {
            throw new OverLimitException(Limit.TIME, "The plugin x took over 5 s and was interrupted.");
        });
        assertThat(gates.check(REQUEST)).isInstanceOf(AccessDecision.Denied.class);
    }

    @Test
    void aGateThatSpeaksOfAnInterruptionRefusesAndInterruptsNobody() {
        gates.register(request -> {
            throw new InterruptedException();
        });
        assertThat(gates.check(REQUEST)).isInstanceOf(AccessDecision.Denied.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void whereAGateLeavesTheOneInItsPlaceDecides() {
        var registration = new CompletableFuture<Registration>();
        registration.complete(gates.register(request -> {
            gates.register(later -> denied("later"));
            registration.join().close();
            throw new LeavingException("The plugin x is stopping.");
        }));
        assertThat(gates.check(REQUEST)).isEqualTo(denied("later"));
    }

    private static AccessDecision denied(String reason) {
        return new AccessDecision.Denied(Html.text(reason), Keyboard.NONE);
    }
}
