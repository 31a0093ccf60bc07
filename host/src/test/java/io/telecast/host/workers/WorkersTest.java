package io.telecast.host.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.telecast.host.stream.PooledWorker;
import io.telecast.host.stream.SourceBytes;
import io.telecast.host.stream.TestEngine;
import io.telecast.host.telegram.BotToken;
import io.telecast.host.telegram.MediaException;
import io.telecast.host.workers.WorkerRefusedException.Reason;
import io.telecast.host.workers.WorkerStatus.Source;
import io.telecast.host.workers.WorkerStatus.State;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofSeconds(301);

    private final TestWorkers test = new TestWorkers();
    private final FakeTelegram telegram = test.telegram;
    private final BotToken one = telegram.token(7001, 'a');
    private final BotToken two = telegram.token(7002, 'b');
    private Workers workers;

    @BeforeEach
    void host() {
        workers = test.host(one, two);
    }

    @AfterEach
    void close() {
        workers.close();
    }

    private void start() throws InterruptedException {
        workers.begin();
        workers.quiesce();
    }

    private long[] pool() {
        return test.engine.pool.workers().stream()
                .mapToLong(PooledWorker::botId)
                .sorted()
                .toArray();
    }

    private WorkerStatus status(long bot) {
        return workers.list().stream()
                .filter(worker -> worker.botId() == bot)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoCanReadIsInThePool() throws Exception {
        start();
        assertThat(pool()).containsExactly(7000, 7001, 7002);
        assertThat(workers.list()).allSatisfy(worker -> {
            assertThat(worker.state()).isEqualTo(State.READY);
            assertThat(worker.problem()).isEmpty();
        });
        assertThat(workers.list().getFirst().botId()).isEqualTo(TestWorkers.MAIN);
        assertThat(status(7001).name()).isEqualTo("@w7001_bot");
        assertThat(workers.missing()).isEmpty();
        assertThat(workers.notes()).isEmpty();
        assertThat(workers.isWorker(7001)).isTrue();
        assertThat(workers.isWorker(TestWorkers.MAIN)).isFalse();
    }

    @Test
    void theMainBotReadsBeforeAnybodyWasChecked() throws Exception {
        var answers = new CountDownLatch(1);
        telegram.silence = Optional.of(answers);
        workers.begin();
        assertThat(pool()).containsExactly(7000);
        assertThat(status(7001).state()).isEqualTo(State.CHECKING);
        answers.countDown();
        workers.quiesce();
        assertThat(pool()).containsExactly(7000, 7001, 7002);
    }

    @Test
    void whoCannotSeeTheChannelIsLeftOutWithTheRemedyAndComesInByItself() throws Exception {
        telegram.outside.add(7002L);
        start();
        assertThat(pool()).containsExactly(7000, 7001);
        assertThat(status(7002).state()).isEqualTo(State.LEFT_OUT);
        assertThat(status(7002).problem())
                .contains(
                        "Bot @w7002_bot cannot see the storage channel",
                        "administrator",
                        "t.me/w7002_bot?startchannel");
        assertThat(workers.notes())
                .singleElement()
                .asString()
                .contains("1 worker is left out")
                .doesNotContain("7002");
        assertThat(workers.missing()).isEmpty();

        telegram.outside.clear();
        test.pass(workers, Duration.ofSeconds(5));
        assertThat(pool()).containsExactly(7000, 7001, 7002);
        assertThat(status(7002).problem()).isEmpty();
        assertThat(telegram.open(7002)).hasSize(1);
    }

    @Test
    void itIsTriedLessAndLessOftenAndAtLeastEveryFewMinutes() throws Exception {
        workers.close();
        workers = test.host(two);
        telegram.outside.add(7002L);
        start();
        int before = telegram.checks.get();
        for (int second = 0; second < 3600; second++) {
            test.pass(workers, SECOND);
        }
        int inAnHour = telegram.checks.get() - before - 3600 / 300 - 3; // the main bot's own
        assertThat(inAnHour).isBetween(12, 26);
        telegram.outside.clear();
        test.pass(workers, LONG);
        assertThat(pool()).containsExactly(7000, 7002);
    }

    @Test
    void aChannelThatBecomesUnreadableTakesItsWorkerOut() throws Exception {
        start();
        telegram.outside.add(7001L);
        test.pass(workers, LONG);
        assertThat(pool()).containsExactly(7000, 7002);
        assertThat(status(7001).problem()).contains("the storage channel “Storage”");
    }

    @Test
    void aTokenThatIsRevokedWhileItReadsTakesItsWorkerOutAtOnce() throws Exception {
        start();
        var file = test.engine.file(5, 100_000);
        telegram.tokens.remove(7001L);
        telegram.tokens.remove(7002L);
        assertThat(test.engine.read(file, 0, 100_000)).isEqualTo(SourceBytes.range(5, 0, 100_000));
        test.pass(workers, SECOND);
        assertThat(status(7001).problem() + status(7002).problem())
                .contains("Telegram does not know the token of bot @w700", "telecast workers add");
        assertThat(pool().length).isLessThan(3);
        test.pass(workers, LONG);
        assertThat(pool()).containsExactly(7000);
        await().untilAsserted(() -> assertThat(telegram.open(7001)).hasSizeLessThanOrEqualTo(1));
    }

    @Test
    void anOutageTakesNobodyOutAndSomebodyNewComesInAfterIt() throws Exception {
        start();
        telegram.trouble = Optional.of(new MediaException.Unavailable("The connection was lost."));
        test.pass(workers, LONG);
        assertThat(pool()).containsExactly(7000, 7001, 7002);

        BotToken three = telegram.token(7003, 'c');
        WorkerStatus added = workers.add(three.value());
        assertThat(added.state()).isEqualTo(State.LEFT_OUT);
        assertThat(added.problem()).contains("cannot be asked at present", "The connection was lost.");
        telegram.trouble = Optional.empty();
        test.pass(workers, Duration.ofSeconds(5));
        assertThat(pool()).containsExactly(7000, 7001, 7002, 7003);
    }

    @Test
    void aFloodWaitIsKeptTo() throws Exception {
        telegram.trouble = Optional.of(FakeTelegram.flood(600));
        workers.close();
        workers = test.host(one);
        start();
        int asked = telegram.checks.get();
        telegram.trouble = Optional.empty();
        test.pass(workers, Duration.ofSeconds(599));
        assertThat(pool()).containsExactly(7000);
        assertThat(telegram.checks).hasValue(asked);
        test.pass(workers, SECOND);
        assertThat(pool()).containsExactly(7000, 7001);
    }

    @Test
    void aCheckThatHangsIsEnded() throws Exception {
        telegram.silence = Optional.of(new CountDownLatch(1));
        workers.begin();
        await().untilAsserted(() -> assertThat(telegram.asked).hasValue(3));
        telegram.silence = Optional.empty();
        test.clock.advance(Duration.ofSeconds(61));
        workers.beat();
        workers.quiesce();
        assertThat(status(7001).problem()).contains("did not answer in time");
        test.pass(workers, Duration.ofSeconds(5));
        assertThat(pool()).containsExactly(7000, 7001, 7002);
    }

    @Test
    void aMainBotThatMayNotPostIsTold() throws Exception {
        telegram.mayPost = false;
        start();
        assertThat(status(7000).problem()).contains("lacks rights", "post, edit and delete");
        assertThat(status(7001).problem()).isEmpty();
        assertThat(pool()).containsExactly(7000, 7001, 7002);
    }

    @Test
    void whenNobodyCanReadThatIsMissing() throws Exception {
        telegram.outside.addAll(Arrays.asList(7000L, 7001L, 7002L));
        start();
        assertThat(pool()).isEmpty();
        assertThat(workers.missing()).singleElement().asString().contains("No bot is connected");
    }

    @Test
    void anAddedWorkerReadsAtOnceAndAfterARestartAndItsTokenIsSealed() throws Exception {
        start();
        BotToken three = telegram.token(7003, 'c');
        WorkerStatus added = workers.add("  " + three.value() + "\n");
        assertThat(added.state()).isEqualTo(State.READY);
        assertThat(added.source()).isEqualTo(Source.OPERATOR);
        assertThat(pool()).containsExactly(7000, 7001, 7002, 7003);
        assertThat(test.decisions.scan("", 10).toString()
                        + test.decisions.get("7003").orElseThrow().sealed())
                .doesNotContain("ccc");

        workers.close();
        assertThat(pool()).isEmpty();
        workers = test.host(one);
        start();
        assertThat(pool()).containsExactly(7000, 7001, 7003);
    }

    @Test
    void aNewTokenOfTheSameBotTakesTheOldOnesPlace() throws Exception {
        start();
        BotToken renewed = telegram.token(7001, 'n');
        test.pass(workers, LONG);
        assertThat(pool()).containsExactly(7000, 7002);
        assertThat(workers.add(renewed.value()).state()).isEqualTo(State.READY);
        assertThat(pool()).containsExactly(7000, 7001, 7002);
        await().untilAsserted(() -> assertThat(telegram.open(7001)).hasSize(1));
    }

    @Test
    void aRemovedWorkerEndsWhatItReads() throws Exception {
        start();
        workers.remove(7002);
        var reading = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var opened = telegram.open(7001).getFirst();
        opened.reading.fault = (message, offset, length) -> {
            reading.countDown();
            goOn.await();
            return length;
        };
        var file = test.engine.file(5, 4096);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var read = threads.submit(() -> test.engine.read(file, 0, 4096));
            reading.await();
            assertThat(workers.remove(7001).state()).isEqualTo(State.REMOVED);
            assertThat(pool()).containsExactly(7000);
            assertThat(opened.closed).isFalse();
            goOn.countDown();
            assertThat(read.get()).isEqualTo(SourceBytes.range(5, 0, 4096));
        }
        assertThat(opened.reading.reads).as("the others read nothing of it").hasSize(1);
        await().untilAsserted(() -> assertThat(opened.closed).isTrue());
    }

    @Test
    void oneOfTheConfigurationStaysAwayOnceRemovedUntilItIsAdded() throws Exception {
        start();
        workers.remove(7001);
        workers.close();
        workers = test.host(one, two);
        start();
        assertThat(pool()).containsExactly(7000, 7002);
        assertThat(status(7001).state()).isEqualTo(State.REMOVED);
        assertThat(status(7001).problem()).contains("telegram.worker-tokens");
        assertThat(workers.isWorker(7001)).isFalse();
        workers.add(one.value());
        assertThat(pool()).containsExactly(7000, 7001, 7002);
    }

    @Test
    void anotherHostOnTheSameDatabaseNoticesWithinAMinute() throws Exception {
        start();
        var elsewhere = TestEngine.withWorkers(0);
        try (Workers other = test.host(TestWorkers.KEY, elsewhere)) {
            other.begin();
            other.quiesce();
            workers.add(telegram.token(7003, 'c').value());
            test.pass(other, Duration.ofSeconds(59));
            assertThat(elsewhere.pool.workers()).extracting(PooledWorker::botId).contains(7003L);
            workers.remove(7003);
            test.pass(other, Duration.ofSeconds(59));
            assertThat(elsewhere.pool.workers()).extracting(PooledWorker::botId).doesNotContain(7003L);
        }
    }

    @Test
    void aTokenThatWasSealedUnderAnotherKeyIsSaidToBe() throws Exception {
        start();
        workers.add(telegram.token(7003, 'c').value());
        workers.close();
        workers = test.host(TestWorkers.KEY.replace('M', 'N'), test.engine, one);
        start();
        assertThat(pool()).containsExactly(7000, 7001);
        assertThat(status(7003).state()).isEqualTo(State.LEFT_OUT);
        assertThat(status(7003).problem()).contains("sealed under another key");
        workers.remove(7003);
        assertThat(workers.list()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "12345",
                "7009:short",
                "0:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "9999999999999999999:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "7009:aaaaaaaaaaaaaaaaaaaa aaaaaaaaa",
                "7009:aaaaaaaaaaaaaaaaaaaa\u0000aaaaaaaaa",
                "-7009:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "7009:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "<b>7009</b>:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void aTokenThatIsNoneOrThatTelegramDoesNotKnowChangesNothing(String token) throws Exception {
        start();
        assertThatExceptionOfType(WorkerRefusedException.class)
                .isThrownBy(() -> workers.add(token))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.BAD))
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("aaaa"));
        assertThat(test.decisions.count()).isZero();
        assertThat(pool()).containsExactly(7000, 7001, 7002);
    }

    @Test
    void botsThatServeOtherwiseAreRefused() throws Exception {
        start();
        BotToken clone = telegram.token(7005, 'e');
        BotToken main = test.main;
        test.talking.add(7005L);
        assertThatExceptionOfType(WorkerRefusedException.class)
                .isThrownBy(() -> workers.add(clone.value()))
                .withMessageContaining("talks to people");
        assertThatExceptionOfType(WorkerRefusedException.class)
                .isThrownBy(() -> workers.add(main.value()))
                .withMessageContaining("main bot");
        assertThatExceptionOfType(WorkerRefusedException.class)
                .isThrownBy(() -> workers.remove(TestWorkers.MAIN))
                .withMessageContaining("cannot be removed");
        assertThatExceptionOfType(WorkerRefusedException.class)
                .isThrownBy(() -> workers.remove(4711))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.UNKNOWN));
        assertThat(test.decisions.count()).isZero();
    }

    @Test
    void aWorkerIsNamedByItsIdOrItsUsername() throws Exception {
        start();
        assertThat(workers.named("7001")).isEqualTo(7001);
        assertThat(workers.named("@W7001_bot")).isEqualTo(7001);
        assertThat(workers.named("w7002_bot")).isEqualTo(7002);
        for (String name : new String[] {"", "@", "7", "../7001", "x".repeat(5000), "@\u202ew7001_bot"}) {
            assertThatExceptionOfType(WorkerRefusedException.class).isThrownBy(() -> workers.named(name));
        }
    }

    @Test
    void aCheckOnDemandSeesWhatChanged() throws Exception {
        telegram.outside.add(7002L);
        start();
        telegram.outside.clear();
        assertThat(workers.check(7002).state()).isEqualTo(State.READY);
        telegram.outside.add(7001L);
        assertThat(workers.checkAll())
                .filteredOn(worker -> worker.state() == State.LEFT_OUT)
                .hasSize(1);
        assertThat(pool()).containsExactly(7000, 7002);
    }
}
