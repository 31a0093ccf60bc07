package io.telecast.host.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class GlanceTest {

    private final Seat seat = new Seat("hello", 0);
    private final Owner old = seat.join();
    private final Owner next = seat.join();

    @Test
    void oneGenerationIsFoundWhicheverIsAskedFirstWhileTheSeatIsGivenOn() {
        for (List<Owner> registered : List.of(List.of(old, next), List.of(next, old))) {
            seat.give(old);
            assertThat(serving(new AtomicReference<>(registered), () -> seat.give(next)))
                    .containsExactly(next);
        }
    }

    @Test
    void aGenerationIsFoundThatRegistersAndTakesTheSeatMeanwhile() {
        seat.give(old);
        var registered = new AtomicReference<>(List.of(old));
        var late = new AtomicInteger();
        assertThat(serving(registered, () -> {
                    if (late.getAndIncrement() == 0) {
                        registered.set(List.of(old, next));
                        seat.give(next);
                    }
                }))
                .containsExactly(next);
    }

    @Test
    void othersAreFoundWhatEverThePluginDoes() {
        Owner host = Owner.always("core");
        assertThat(serving(new AtomicReference<>(List.of(host, old)), () -> seat.leave(old)))
                .containsExactly(host);
    }

    /** @param meanwhile happens between the first owner that is asked and the second */
    private static List<Owner> serving(AtomicReference<List<Owner>> registered, Runnable meanwhile) {
        return Glance.at(
                registered::get,
                (there, glance) -> there.stream()
                        .filter(owner -> {
                            boolean serves = glance.serves(owner);
                            meanwhile.run();
                            return serves;
                        })
                        .toList());
    }
}
