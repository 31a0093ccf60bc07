package io.telecast.host.mtproto.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.host.mtproto.Fuzz;
import io.telecast.host.mtproto.tl.Gzip;
import io.telecast.host.mtproto.tl.TlException;
import io.telecast.host.mtproto.tl.TlReader;
import io.telecast.host.mtproto.tl.TlWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class InboxTest {

    private static final long NOW = 1_700_000_000L;

    private final ServerClock clock = new ServerClock(InstantSource.fixed(Instant.ofEpochSecond(NOW)), () -> 0);
    private final Outbox outbox = new Outbox();
    private final Salts salts = new Salts(1, clock);
    private final MessageIds ids = new MessageIds(clock);
    private final AtomicInteger answers = new AtomicInteger();
    private final Inbox inbox = new Inbox(outbox, salts, clock, ids::issued, answers::incrementAndGet);
    private final Initiation initiation = new Initiation(1, 2, "device", "system", "version");
    private long lastId = NOW << 32 | 1;

    private void take(TlWriter body) throws IOException {
        lastId += 4;
        take(lastId, body);
    }

    private void take(long id, TlWriter body) throws IOException {
        inbox.take(new MessageOpener.Message(id, 1, new TlReader(body.toBytes())));
    }

    private Call<Integer> sent() throws InterruptedException {
        var call = new Call<>(new Request<>(new byte[] {1, 2, 3, 4}, TlReader::readInt));
        outbox.add(call);
        outbox.take(ids, initiation, true);
        return call;
    }

    private static TlWriter result(long request, TlWriter answer) {
        return new TlWriter().writeInt(Service.RPC_RESULT).writeLong(request).writeRaw(answer.toBytes());
    }

    private static TlWriter packed(TlWriter plain) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain.toBytes());
        }
        return new TlWriter().writeInt(Service.GZIP_PACKED).writeBytes(bytes.toByteArray());
    }

    private static TlWriter container(TlWriter... messages) {
        return container(NOW << 32 | 0x1000001, messages);
    }

    private static TlWriter container(long before, TlWriter... messages) {
        var out = new TlWriter().writeInt(Service.MSG_CONTAINER).writeInt(messages.length);
        long id = before;
        for (TlWriter message : messages) {
            id += 4;
            out.writeLong(id).writeInt(1).writeInt(message.length()).writeRaw(message.toBytes());
        }
        return out;
    }

    private static <T> T resultOf(Call<T> call) throws IOException, InterruptedException {
        assertThat(call.await(Duration.ZERO)).isTrue();
        return call.result();
    }

    @Test
    void handsAnswersToThoseWhoAsked() throws Exception {
        Call<Integer> first = sent();
        Call<Integer> second = sent();
        take(result(second.messageId, new TlWriter().writeInt(22)));
        take(result(first.messageId, new TlWriter().writeInt(11)));
        assertThat(resultOf(first)).isEqualTo(11);
        assertThat(resultOf(second)).isEqualTo(22);
        assertThat(answers).hasValue(2);
        assertThat(outbox.size()).isZero();
    }

    @Test
    void unpacksAnswersInContainersAndOut() throws Exception {
        Call<Integer> first = sent();
        Call<Integer> second = sent();
        Call<Integer> third = sent();
        take(packed(container(
                result(first.messageId, new TlWriter().writeInt(1)),
                packed(result(second.messageId, new TlWriter().writeInt(2))),
                result(third.messageId, packed(new TlWriter().writeInt(3))))));
        assertThat(resultOf(first)).isEqualTo(1);
        assertThat(resultOf(second)).isEqualTo(2);
        assertThat(resultOf(third)).isEqualTo(3);
    }

    @Test
    void passesRefusalsOn() throws Exception {
        Call<Integer> call = sent();
        take(result(
                call.messageId,
                new TlWriter().writeInt(Service.RPC_ERROR).writeInt(420).writeString("FLOOD_WAIT_7")));
        assertThatThrownBy(() -> resultOf(call)).isInstanceOfSatisfying(RpcException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(420);
            assertThat(refusal.number("FLOOD_WAIT_")).hasValue(7);
        });
    }

    @Test
    void readsNoAnswerTwice() throws Exception {
        Call<Integer> call = sent();
        TlWriter answer = result(call.messageId, new TlWriter().writeInt(1));
        take(lastId + 4, answer);
        take(lastId + 4, answer);
        take(lastId + 8, result(call.messageId, new TlWriter().writeInt(2)));
        assertThat(resultOf(call)).isEqualTo(1);
    }

    @Test
    void readsNoAnswerForThoseWhoLeft() throws Exception {
        Call<Integer> call = sent();
        call.abandon();
        take(result(call.messageId, new TlWriter().writeInt(1)));
        assertThat(call.isDone()).isFalse();
    }

    @Test
    void leavesMessagesOfAnotherTimeAside() throws Exception {
        take(new TlWriter().writeInt(0));
        Call<Integer> call = sent();
        take((NOW - 301) << 32 | 1, result(call.messageId, new TlWriter().writeInt(1)));
        take((NOW + 31) << 32 | 1, result(call.messageId, new TlWriter().writeInt(1)));
        assertThat(call.isDone()).isFalse();
        take((NOW + 29) << 32 | 1, result(call.messageId, new TlWriter().writeInt(1)));
        assertThat(call.isDone()).isTrue();
    }

    @Test
    void sendsAgainUnderTheSaltThatItIsGiven() throws Exception {
        Call<Integer> call = sent();
        long refused = call.messageId;
        take(new TlWriter()
                .writeInt(Service.BAD_SERVER_SALT)
                .writeLong(refused)
                .writeInt(1)
                .writeInt(48)
                .writeLong(99));
        assertThat(salts.current()).isEqualTo(99);
        outbox.take(ids, initiation, true);
        assertThat(call.messageId).isGreaterThan(refused);
        take(result(call.messageId, new TlWriter().writeInt(5)));
        assertThat(resultOf(call)).isEqualTo(5);
    }

    @Test
    void correctsTheTimeAndBeginsAnew() throws Exception {
        long right = (NOW + 600) << 32 | 1;
        long sent = sent().messageId;
        assertThatCode(() -> take(new TlWriter().writeInt(0))).doesNotThrowAnyException();
        assertThatThrownBy(() -> take(
                        right,
                        new TlWriter()
                                .writeInt(Service.BAD_MSG_NOTIFICATION)
                                .writeLong(sent)
                                .writeInt(1)
                                .writeInt(16)))
                .isInstanceOf(SessionException.class);
        assertThat(clock.millis()).isEqualTo((NOW + 600) * 1000);
    }

    @Test
    void asksForAnswersThatItIsToldOf() throws Exception {
        take(new TlWriter()
                .writeInt(Service.MSG_NEW_DETAILED_INFO)
                .writeLong(4711)
                .writeInt(100)
                .writeInt(0));
        assertThat(outbox.take(ids, initiation, true).size()).isPositive();
    }

    @Test
    void takesFutureSaltsInTheirTime() throws Exception {
        take(new TlWriter()
                .writeInt(Service.FUTURE_SALTS)
                .writeLong(sent().messageId)
                .writeInt((int) NOW)
                .writeInt(2)
                .writeInt((int) NOW - 10)
                .writeInt((int) NOW + 10)
                .writeLong(7)
                .writeInt((int) NOW + 10)
                .writeInt((int) NOW + 20)
                .writeLong(8));
        assertThat(salts.current()).isEqualTo(7);
        clock.followSeconds((int) NOW + 15);
        assertThat(salts.current()).isEqualTo(8);
        clock.followSeconds((int) NOW + 25);
        assertThat(salts.current()).isEqualTo(8);
    }

    @Test
    void believesNoWordOnMessagesThatItNeverSent() throws Exception {
        Call<Integer> call = sent();
        for (long other : new long[] {0, 4, call.messageId + 1, call.messageId + 400, -4}) {
            take(new TlWriter()
                    .writeInt(Service.BAD_SERVER_SALT)
                    .writeLong(other)
                    .writeInt(1)
                    .writeInt(48)
                    .writeLong(99));
            take(new TlWriter()
                    .writeInt(Service.FUTURE_SALTS)
                    .writeLong(other)
                    .writeInt((int) NOW)
                    .writeInt(1)
                    .writeInt((int) NOW - 10)
                    .writeInt((int) NOW + 10)
                    .writeLong(98));
            take((NOW + 600) << 32 | 1 + (other << 2 & 0xffff), badMessage(other));
        }
        assertThat(salts.current()).isEqualTo(1);
        assertThat(clock.millis()).isEqualTo(NOW * 1000);
        take(result(call.messageId, new TlWriter().writeInt(5)));
        assertThat(resultOf(call)).isEqualTo(5);
    }

    private static TlWriter badMessage(long id) {
        return new TlWriter()
                .writeInt(Service.BAD_MSG_NOTIFICATION)
                .writeLong(id)
                .writeInt(1)
                .writeInt(17);
    }

    @Test
    void unpacksNoMoreThanItsShareOfOnePacket() throws Exception {
        TlWriter million = packed(new TlWriter().writeRaw(new byte[1 << 20]));
        TlWriter[] few = Collections.nCopies(7, million).toArray(TlWriter[]::new);
        TlWriter[] many = Collections.nCopies(20, million).toArray(TlWriter[]::new);
        take(container(few));
        assertThatThrownBy(() -> take(container(NOW << 32 | 0x2000001, many))).isInstanceOf(TlException.class);
    }

    @Test
    void readsNoAnswerAfterABombInTheSamePacket() throws Exception {
        Call<Integer> first = sent();
        Call<Integer> second = sent();
        TlWriter bomb = packed(new TlWriter().writeRaw(new byte[Gzip.MOST + 4]));
        take(container(result(first.messageId, bomb), result(second.messageId, packed(new TlWriter().writeInt(1)))));
        assertThatThrownBy(() -> resultOf(first)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> resultOf(second)).isInstanceOf(IOException.class);
    }

    @Test
    void refusesContainersThatNoServerSends() {
        TlWriter nested = new TlWriter().writeInt(0);
        for (int i = 0; i < 5; i++) {
            nested = container((NOW << 32) + 0x1000 * i + 1, nested);
        }
        TlWriter deep = nested;
        assertThatThrownBy(() -> take(deep)).isInstanceOf(TlException.class);
        TlWriter[] crowd = Collections.nCopies(1025, new TlWriter().writeInt(0)).toArray(TlWriter[]::new);
        assertThatThrownBy(() -> take(container(crowd))).isInstanceOf(TlException.class);
        assertThatThrownBy(() -> take(container(NOW << 32 | 2, new TlWriter().writeInt(0))))
                .isInstanceOf(TlException.class);
    }

    @Test
    void tellsOfARefusalOnlyWhatCanBeShown() throws Exception {
        Call<Integer> call = sent();
        take(result(
                call.messageId,
                new TlWriter().writeInt(Service.RPC_ERROR).writeInt(400).writeString("BAD\nINFO " + "A".repeat(9000))));
        assertThatThrownBy(() -> resultOf(call))
                .isInstanceOfSatisfying(
                        RpcException.class,
                        refusal -> assertThat(refusal.type())
                                .startsWith("BAD?INFO A")
                                .hasSize(100));
    }

    @Test
    void survivesAnyBytes() {
        Fuzz.check(IOException.class, random -> {
            TlWriter inner = result(
                    4, new TlWriter().writeInt(Service.RPC_ERROR).writeInt(1).writeString("E"));
            TlWriter good = container(
                    inner,
                    packed(inner),
                    new TlWriter()
                            .writeInt(Service.FUTURE_SALTS)
                            .writeLong(1)
                            .writeInt(1)
                            .writeInt(0),
                    container(inner));
            byte[] body = random.nextBoolean() ? Fuzz.damaged(random, good::toBytes) : Fuzz.bytes(random, 100);
            take(new TlWriter().writeRaw(body));
        });
    }
}
