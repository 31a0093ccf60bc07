package io.telecast.host.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.telecast.api.Registration;
import io.telecast.api.event.Event.UserBlocked;
import io.telecast.host.owner.Owner;
import io.telecast.host.owner.Seat;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class EventBusTest {

    private static final int WAITING = 500;

    private final EventBus bus = new EventBus();

    @Test
    void eachEventIsHeardOnceWhileGenerationsChange() throws Exception {
        var heard = new ConcurrentHashMap<Long, Integer>();
        var other = new ConcurrentHashMap<Long, Integer>();
        var seat = new Seat("hello", 0);
        Registration present = sit(seat, heard);
        try (Registration neighbour = sit(new Seat("other", 0), other)) {
            var over = new AtomicBoolean();
            var published = new long[1];
            Thread publisher = Thread.ofVirtual().start(() -> {
                while (!over.get()) {
                    if (published[0] - other.size() < WAITING) {
                        bus.publish(event(++published[0]));
                    }
                    Thread.yield();
                }
            });
            for (int i = 0; i < 2000; i++) {
                Registration next = sit(seat, heard);
                present.close();
                present = next;
            }
            over.set(true);
            publisher.join();
            await().until(() -> heard.size() == published[0] && other.size() == published[0]);
            present.close();
            assertThat(heard.values()).containsOnly(1);
        }
        assertThat(other.values()).containsOnly(1);
    }

    private Registration sit(Seat seat, ConcurrentHashMap<Long, Integer> heard) {
        Owner generation = seat.join();
        Registration registration =
                bus.subscribe(generation, UserBlocked.class, event -> heard.merge(event.userId(), 1, Integer::sum));
        seat.give(generation);
        return registration;
    }

    @Test
    void aListenerThatFailsHearsTheNextEventAllTheSame() {
        var heard = new ConcurrentLinkedQueue<Long>();
        Registration registration = bus.subscribe(Owner.always("test"), UserBlocked.class, event -> {
            heard.add(event.userId());
            throw new IllegalStateException("no");
        });
        bus.publish(event(1));
        bus.publish(event(2));
        registration.close();
        bus.publish(event(3));
        assertThat(heard).containsExactlyElementsOf(List.of(1L, 2L));
    }

    private static UserBlocked event(long number) {
        return new UserBlocked(Instant.EPOCH, 1, number, true);
    }
}
