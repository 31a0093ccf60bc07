package io.telecast.host.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.telecast.api.bot.BotException;
import io.telecast.api.bot.BotException.RecipientGone;
import io.telecast.api.bot.Messenger;
import io.telecast.api.chat.Html;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.host.config.BotConfig;
import io.telecast.host.owner.Owner;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PacedMessengerTest {

    private static final OutgoingMessage HELLO = OutgoingMessage.text(Html.text("Hello"));
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ManualTime time = new ManualTime();
    private final LimitedBot bot = new LimitedBot();
    private final List<Long> gone = new CopyOnWriteArrayList<>();
    private final Messenger messenger = new PacedMessenger(bot, new Pace(new BotConfig(30, 1), time), gone::add);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    private CompletableFuture<Void> send(Messenger by, long chat) {
        return CompletableFuture.runAsync(() -> by.send(chat, HELLO), threads);
    }

    private static void done(CompletableFuture<Void> work) throws Exception {
        work.get(20, TimeUnit.SECONDS);
    }

    private void settled(int sent) {
        await().untilAsserted(() -> {
            assertThat(bot.sent()).isEqualTo(sent);
            assertThat(time.sleepers()).isPositive();
        });
    }

    @Test
    void noMoreThanTheLimitGoesOutInASecond() {
        LongStream.rangeClosed(1, 100).forEach(chat -> send(messenger, chat));
        settled(30);
        time.advance(SECOND.minusNanos(1));
        settled(30);
        time.advance(Duration.ofNanos(1));
        settled(60);
        time.advance(SECOND);
        settled(90);
    }

    @Test
    void somebodyWhoWaitsForAnAnswerDoesNotStandBehindAThousand() throws Exception {
        Messenger bulk = messenger.bulk();
        LongStream.rangeClosed(1, 1000).forEach(chat -> send(bulk, chat));
        settled(24);
        for (long chat = 5001; chat <= 5006; chat++) {
            done(send(messenger, chat)); // no time passes
        }
        assertThat(bot.sent()).isEqualTo(30);
        time.advance(SECOND);
        settled(54);
        done(send(messenger, 5007));
        assertThat(bulk.bulk().self()).isEqualTo(bot.self());
    }

    private CompletableFuture<Void> sendFor(Owner plugin, long chat) {
        return CompletableFuture.runAsync(() -> plugin.act(() -> messenger.send(chat, HELLO)), threads);
    }

    @Test
    void aPluginThatFloodsDelaysNobodyByMoreThanATurn() throws Exception {
        Owner flooding = Owner.always("flood");
        LongStream.rangeClosed(1, 400).forEach(chat -> sendFor(flooding, chat));
        settled(30);
        CompletableFuture<Void> host = send(messenger, 5001);
        CompletableFuture<Void> other = sendFor(Owner.always("other"), 5002);
        time.advance(SECOND);
        settled(60);
        time.advance(SECOND);
        done(host);
        done(other);
        assertThat(bot.sent()).isLessThanOrEqualTo(90);
    }

    @Test
    void aPluginMayHaveFiveHundredRequestsWaiting() {
        Owner flooding = Owner.always("flood");
        List<CompletableFuture<Void>> sent = LongStream.rangeClosed(1, 600)
                .mapToObj(chat -> sendFor(flooding, chat))
                .toList();
        await().untilAsserted(() -> assertThat(sent.stream()
                        .filter(CompletableFuture::isCompletedExceptionally)
                        .count())
                .isBetween(70L, 100L));
        assertThat(sent.stream().filter(CompletableFuture::isCompletedExceptionally))
                .allSatisfy(refused -> assertThat(refused.exceptionNow())
                        .isInstanceOf(BotException.FloodWait.class)
                        .hasMessageContaining("500 requests waiting at this bot already"));
    }

    @Test
    void oneChatGetsABurstThenOneASecond() {
        LongStream.rangeClosed(1, 7).forEach(n -> send(messenger, 42));
        settled(5);
        time.advance(Duration.ofSeconds(5).minusNanos(1));
        settled(5);
        time.advance(Duration.ofNanos(1));
        await().until(() -> bot.sent() == 7);
    }

    @Test
    void aFloodHoldsUpNobodyElse() throws Exception {
        bot.floods.put(1L, Duration.ofSeconds(20));
        CompletableFuture<Void> struck = send(messenger, 1);
        await().until(() -> time.sleepers() == 1);
        done(send(messenger, 2));
        done(send(messenger.bulk(), 3));
        assertThat(struck).isNotDone();
        time.advance(Duration.ofSeconds(20));
        done(struck);
        assertThat(bot.sent()).isEqualTo(3);
    }

    @Test
    void aLongFloodIsTheCallersToWaitFor() {
        bot.floods.put(1L, PacedMessenger.PATIENCE.plusSeconds(1));
        assertThatThrownBy(() -> messenger.send(1, HELLO)).isInstanceOf(BotException.FloodWait.class);
    }

    @Test
    void whoIsImpatientHearsOfEveryFlood() throws Exception {
        for (Messenger each : List.of(
                messenger.impatient(),
                messenger.bulk().impatient(),
                messenger.impatient().bulk())) {
            bot.floods.put(1L, Duration.ofSeconds(1));
            assertThatThrownBy(() -> each.send(1, HELLO)).isInstanceOf(BotException.FloodWait.class);
        }
        done(send(messenger, 2));
    }

    @Test
    void copiesOfOneRequestCountEachAndGoInOrder() {
        CompletableFuture.runAsync(() -> messenger.copyAll(7, List.of(3L, 1L, 2L, 3L), 9), threads);
        await().untilAsserted(() -> assertThat(bot.copied).containsExactly(List.of(1L, 2L, 3L)));
        LongStream.rangeClosed(101, 130).forEach(chat -> send(messenger, chat));
        settled(27);
        assertThat(messenger.copyAll(7, List.of(), 9)).isEmpty();
        assertThatThrownBy(() ->
                        messenger.copyAll(7, LongStream.range(0, 101).boxed().toList(), 9))
                .isInstanceOf(BotException.BadRequest.class)
                .hasMessageContaining("at most 100");
    }

    @Test
    void whatCanWaitKeepsThePaceEvenInDeleting() {
        Messenger bulk = messenger.bulk();
        LongStream.rangeClosed(1, 100)
                .forEach(chat -> CompletableFuture.runAsync(() -> bulk.delete(chat, List.of(chat)), threads));
        await().untilAsserted(() -> {
            assertThat(bot.deleted).hasSize(24);
            assertThat(time.sleepers()).isPositive();
        });
        assertThat(messenger.delete(5001, List.of(5001L))).containsExactly(5001L); // no time passes
        time.advance(SECOND);
        await().untilAsserted(() -> assertThat(bot.deleted).hasSize(49));
    }

    @Test
    void whoIsGoneIsReported() {
        bot.gone.put(1L, RecipientGone.Reason.BLOCKED);
        bot.gone.put(2L, RecipientGone.Reason.DEACTIVATED);
        bot.gone.put(3L, RecipientGone.Reason.NEVER_STARTED);
        for (long chat = 1; chat <= 3; chat++) {
            long user = chat;
            assertThatThrownBy(() -> messenger.bulk().send(user, HELLO)).isInstanceOf(RecipientGone.class);
        }
        assertThat(gone).containsExactly(1L, 2L);
    }

    @Test
    void whoIsInterruptedTakesNobodysPlace() throws Exception {
        LongStream.rangeClosed(1, 30).forEach(chat -> send(messenger, chat));
        await().until(() -> bot.sent() == 30);
        var failure = new CompletableFuture<Throwable>();
        Thread waiting = Thread.ofVirtual().start(() -> {
            try {
                messenger.send(99, HELLO);
            } catch (BotException e) {
                failure.complete(e);
            }
        });
        await().until(() -> time.sleepers() == 1);
        waiting.interrupt();
        assertThat(failure.get(20, TimeUnit.SECONDS)).isInstanceOf(BotException.Interrupted.class);
        time.advance(SECOND);
        LongStream.rangeClosed(101, 130).forEach(chat -> send(messenger, chat));
        await().until(() -> bot.sent() == 60);
    }
}
