package io.telecast.host.mtproto.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.host.mtproto.tl.TlReader;
import java.time.InstantSource;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private final Outbox outbox = new Outbox();
    private final MessageIds ids = new MessageIds(new ServerClock(InstantSource.system()));
    private final Initiation initiation = new Initiation(1, 2, "device", "system", "version");

    OutboxTest() {
        outbox.begin();
    }

    private Call<Integer> add() {
        var call = new Call<>(new Request<>(new byte[] {1, 2, 3, 4}, TlReader::readInt));
        outbox.add(call);
        return call;
    }

    private Batch take() throws InterruptedException {
        return outbox.take(ids, initiation, true);
    }

    @Test
    void numbersMessagesUpward() throws InterruptedException {
        var calls = new ArrayList<Call<Integer>>();
        for (int i = 0; i < 10; i++) {
            calls.add(add());
        }
        take();
        for (int i = 1; i < 10; i++) {
            assertThat(calls.get(i).messageId).isGreaterThan(calls.get(i - 1).messageId);
        }
        assertThat(calls.getFirst().containerId).isGreaterThan(calls.getLast().messageId);
        assertThat(calls).allSatisfy(call -> assertThat(call.messageId % 4).isZero());
    }

    @Test
    void givesAnAnswerOnce() throws InterruptedException {
        Call<Integer> call = add();
        take();
        assertThat(outbox.answered(call.messageId)).containsSame(call);
        assertThat(outbox.answered(call.messageId)).isEmpty();
    }

    @Test
    void sendsAllAgainInTheirOrderOnANewConnection() throws InterruptedException {
        Call<Integer> first = add();
        Call<Integer> second = add();
        take();
        Call<Integer> third = add();
        long before = second.messageId;
        outbox.begin();
        assertThat(outbox.size()).isEqualTo(3);
        take();
        assertThat(first.messageId).isGreaterThan(before);
        assertThat(second.messageId).isGreaterThan(first.messageId);
        assertThat(third.messageId).isGreaterThan(second.messageId);
        assertThat(outbox.answered(before)).isEmpty();
    }

    @Test
    void sendsOnlyWhatWasRefusedAgain() throws InterruptedException {
        Call<Integer> first = add();
        take();
        Call<Integer> second = add();
        Call<Integer> third = add();
        take();
        long firstId = first.messageId;
        outbox.sendAgain(second.containerId);
        assertThat(take().size()).isEqualTo(2);
        assertThat(first.messageId).isEqualTo(firstId);
        assertThat(third.containerId).isEqualTo(second.containerId);
    }

    @Test
    void tellsTheServerWhatNobodyWantsAnyMore() throws InterruptedException {
        Call<Integer> waiting = add();
        outbox.forget(waiting);
        assertThat(outbox.size()).isZero();
        Call<Integer> underWay = add();
        take();
        outbox.forget(underWay);
        assertThat(outbox.answered(underWay.messageId)).isEmpty();
        assertThat(take().size()).isEqualTo(1);
    }

    @Test
    void neverPutsMoreIntoOneContainerThanAServerTakes() throws InterruptedException {
        var calls = new ArrayList<Call<Integer>>();
        for (int i = 0; i < 200; i++) {
            calls.add(add());
        }
        for (int i = 0; i < 4; i++) {
            assertThat(take().size()).isLessThanOrEqualTo(65);
        }
        calls.forEach(outbox::forget);
        int dropped = 0;
        while (dropped < 200) {
            int size = take().size();
            assertThat(size).isBetween(1, 64);
            dropped += size;
        }
        assertThat(dropped).isEqualTo(200);
    }

    @Test
    void keepsNoMoreAcknowledgementsThanOneMessageMayName() throws InterruptedException {
        for (int i = 0; i < 50_000; i++) {
            outbox.acknowledge(i * 4L + 1);
            outbox.miss(i * 4L + 1);
        }
        assertThat(take().bytes()).isLessThan(2 * 8192 * 8 + 100);
    }

    @Test
    void gathersAcknowledgements() throws InterruptedException {
        for (int i = 0; i < 16; i++) {
            outbox.acknowledge(i * 4 + 1);
        }
        assertThat(take().size()).isEqualTo(1);
        outbox.acknowledge(101);
        add();
        assertThat(take().size()).isEqualTo(2);
    }
}
