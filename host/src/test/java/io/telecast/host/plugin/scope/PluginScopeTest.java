package io.telecast.host.plugin.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.telecast.api.bot.BotException;
import io.telecast.host.owner.LeavingException;
import io.telecast.host.owner.OverLimitException;
import io.telecast.host.owner.OverLimitException.Limit;
import io.telecast.host.owner.Owner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where, for how long, and how often plugin code is called. */
class PluginScopeTest {

    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final InstantSource clock = now::get;
    private final List<String> broken = new CopyOnWriteArrayList<>();
    private final CountDownLatch release = new CountDownLatch(1);
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final PluginScope quick = scope(SHORT);
    private final PluginScope patient = scope(LONG);

    private PluginScope scope(Duration limit) {
        return scope(new CallLimits(2, limit, limit, limit, limit, limit, SHORT, SHORT));
    }

    private PluginScope scope(CallLimits limits) {
        return new PluginScope(
                Owner.always("x"), new ClassLoader("plugin", null) {}, limits, new Breaker(clock, broken::add));
    }

    @AfterEach
    void end() {
        release.countDown();
        quick.close();
        patient.close();
        callers.shutdownNow();
    }

    private static <T> T chat(PluginScope scope, PluginScope.Body<T, Exception> body) throws Exception {
        return scope.call(CallKind.CHAT, body);
    }

    private final CountDownLatch interruption = new CountDownLatch(1);

    private boolean waitCalmly() {
        boolean interrupted = false;
        while (true) {
            try {
                release.await();
                return interrupted;
            } catch (InterruptedException e) {
                interrupted = true;
                interruption.countDown();
            }
        }
    }

    @Test
    void callsRunOnThreadsOfThePluginsOwnAndOnItsBehalf() throws Exception {
        assertThat(chat(patient, () -> Thread.currentThread().getName())).startsWith("plugin-x-");
        assertThat(chat(patient, () -> Thread.currentThread().isVirtual())).isFalse();
        assertThat(chat(patient, Owner::acting)).isSameAs(patient.owner());
        assertThat(Owner.acting()).isSameAs(Owner.CORE);
    }

    @Test
    void aCallWithinACallStaysOnItsThread() throws Exception {
        Thread outer = chat(patient, Thread::currentThread);
        assertThat(outer).isNotSameAs(Thread.currentThread());
        List<Thread> threads = chat(
                patient, () -> List.of(Thread.currentThread(), patient.call(CallKind.ASKED, Thread::currentThread)));
        assertThat(threads.getFirst()).isSameAs(threads.getLast());
    }

    @Test
    void whatTakesTooLongIsInterrupted() {
        assertThatThrownBy(() -> chat(quick, () -> {
                    Thread.sleep(LONG);
                    return 1;
                }))
                .isInstanceOfSatisfying(
                        OverLimitException.class, e -> assertThat(e.limit()).isEqualTo(Limit.TIME));
        assertThat(quick.health().load().overTime()).isEqualTo(1);
        assertThat(quick.health().load().stuck()).isZero();
    }

    @Test
    void aThreadThatDoesNotEndCountsAsStuckUntilItDoes() {
        assertThatThrownBy(() -> chat(quick, this::waitCalmly)).isInstanceOf(OverLimitException.class);
        assertThat(quick.health().load().stuck()).isEqualTo(1);
        release.countDown();
        await().until(() -> quick.health().load().stuck() == 0);
        assertThat(quick.health().load().running()).isZero();
    }

    @Test
    void whoGetsOnMayTakeLonger() throws Exception {
        var last = new AtomicLong(System.nanoTime());
        long begun = System.nanoTime();
        assertThat(quick.<Integer, Exception>call(CallKind.REQUEST, last::get, () -> {
                    while (System.nanoTime() - begun < SHORT.toNanos() * 3) {
                        Thread.onSpinWait();
                        last.set(System.nanoTime());
                    }
                    return 7;
                }))
                .isEqualTo(7);
    }

    @Test
    void whenAllThreadsAreTakenFurtherCallsAreRefusedAndAnswersAreNot() throws Exception {
        List<Future<Boolean>> busy = List.of(
                callers.submit(() -> chat(patient, this::waitCalmly)),
                callers.submit(() -> chat(patient, this::waitCalmly)));
        await().until(() -> patient.health().load().running() == 2);
        assertThatThrownBy(() -> chat(patient, () -> 1))
                .isInstanceOfSatisfying(
                        OverLimitException.class, e -> assertThat(e.limit()).isEqualTo(Limit.THREADS))
                .hasMessageContaining("x is busy");
        assertThat(patient.<Integer, Exception>call(CallKind.ASKED, () -> 2)).isEqualTo(2);
        assertThat(patient.<Integer, Exception>call(CallKind.JOB, () -> 3)).isEqualTo(3);
        release.countDown();
        for (Future<Boolean> each : busy) {
            assertThat(each.get(10, TimeUnit.SECONDS)).isFalse();
        }
        assertThat(chat(patient, () -> 4)).isEqualTo(4);
        assertThat(patient.health().failures()).isZero();
    }

    @Test
    void theInterruptionOfACallerReachesThePluginWhichMayEndInOrder() throws Exception {
        var caller = new CompletableFuture<Thread>();
        Future<Boolean> call = callers.submit(() -> {
            caller.complete(Thread.currentThread());
            boolean seen = chat(patient, this::waitCalmly);
            return seen && !Thread.currentThread().isInterrupted();
        });
        await().until(() -> patient.health().load().running() == 1);
        caller.get(10, TimeUnit.SECONDS).interrupt();
        assertThat(interruption.await(10, TimeUnit.SECONDS)).isTrue();
        release.countDown();
        assertThat(call.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aQuestionThatIsGivenUpByWhoAskedHasTakenTooLong() throws Exception {
        PluginScope asked = scope(Duration.ofSeconds(1));
        var caller = new CompletableFuture<Thread>();
        Future<Boolean> question = callers.submit(() -> {
            caller.complete(Thread.currentThread());
            return asked.call(CallKind.ASKED, () -> {
                Thread.sleep(LONG);
                return true;
            });
        });
        Thread asking = caller.get(10, TimeUnit.SECONDS);
        await().pollDelay(SHORT.multipliedBy(2)).untilAsserted(() -> {
            asking.interrupt();
            assertThat(question).isDone();
        });
        assertThatThrownBy(question::get).hasCauseInstanceOf(OverLimitException.class);
        assertThat(asked.health().failures()).isEqualTo(1);
    }

    @Test
    void aGateHasALimitOfItsOwn() throws Exception {
        PluginScope guarded = scope(new CallLimits(2, LONG, LONG, LONG, LONG, SHORT, SHORT, SHORT));
        assertThatThrownBy(() -> guarded.call(CallKind.GATE, () -> {
                    Thread.sleep(LONG);
                    return true;
                }))
                .isInstanceOfSatisfying(
                        OverLimitException.class, e -> assertThat(e.limit()).isEqualTo(Limit.TIME));
        assertThat(guarded.health().failures()).isEqualTo(1);
    }

    @Test
    void whoWaitsForAGateAndIsInterruptedWaitsNoLongerAndStaysInterrupted() throws Exception {
        var caller = new CompletableFuture<Thread>();
        Future<Boolean> question = callers.submit(() -> {
            caller.complete(Thread.currentThread());
            assertThatThrownBy(() -> patient.call(CallKind.GATE, this::waitCalmly))
                    .isInstanceOf(OverLimitException.class);
            return Thread.currentThread().isInterrupted();
        });
        await().until(() -> patient.health().load().running() == 1);
        caller.get(10, TimeUnit.SECONDS).interrupt();
        assertThat(question.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whoIsInterruptedWhileQuestionsAreHeldIsLetGo() throws Exception {
        patient.hold(SHORT);
        var asked = new CompletableFuture<Boolean>();
        Thread asking = Thread.ofVirtual().start(() -> {
            try {
                patient.call(CallKind.GATE, () -> true);
            } catch (CancellationException cancelled) {
                asked.complete(Thread.currentThread().isInterrupted());
            }
        });
        asking.interrupt();
        assertThat(asked.get(10, TimeUnit.SECONDS)).isTrue();
        patient.release();
    }

    @Test
    void aCallThatWaitsWhileThePluginIsHeldGetsItsTimeOnceMore() throws Exception {
        PluginScope held = scope(Duration.ofSeconds(1));
        var entered = new CountDownLatch(1);
        var writing = new CountDownLatch(1);
        Future<Boolean> call = callers.submit(() -> held.call(CallKind.GATE, () -> {
            entered.countDown();
            writing.await();
            return held.write(() -> true);
        }));
        assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();
        held.hold(Duration.ofMillis(1));
        writing.countDown();
        assertThatThrownBy(() -> call.get(1500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        held.release();
        assertThat(call.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(held.health().failures()).isZero();
    }

    @Test
    void aCrowdThatComesAtOnceIsAdmittedOneAfterTheOther() throws Exception {
        PluginScope crowded = scope(new CallLimits(2, LONG, LONG, LONG, LONG, LONG, LONG, SHORT));
        List<Future<Boolean>> crowd = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            crowd.add(callers.submit(() -> crowded.call(CallKind.GATE, this::waitCalmly)));
        }
        await().until(() -> crowded.health().load().running() == 2);
        release.countDown();
        for (Future<Boolean> each : crowd) {
            assertThat(each.get(10, TimeUnit.SECONDS)).isFalse();
        }
        assertThat(crowded.health().load().refused()).isZero();
    }

    @ParameterizedTest
    @EnumSource(CallKind.class)
    void aPluginThatLeavesIsNotCalled(CallKind kind) {
        patient.undo();
        assertThatThrownBy(() -> patient.call(kind, () -> 1)).isInstanceOf(LeavingException.class);
        assertThat(patient.health().failures()).isZero();
    }

    @Test
    void errorsAreToldInTheHostsWords() {
        assertThatThrownBy(() -> chat(patient, () -> {
                    throw new AssertionError("deep");
                }))
                .isInstanceOf(PluginFailedException.class)
                .hasMessage("java.lang.AssertionError: deep");
    }

    @Test
    void aPluginThatKeepsFailingIsReportedOnce() throws Exception {
        for (int i = 0; i < 25; i++) {
            chat(patient, () -> 1);
        }
        for (int i = 0; i < 24; i++) {
            fail(new IllegalStateException("no " + i));
        }
        assertThat(broken).isEmpty();
        fail(new IllegalStateException("enough"));
        fail(new IllegalStateException("more"));
        assertThat(broken).singleElement().asString().contains("25 of its last 50 calls", "enough");
    }

    @Test
    void failuresThatAreLongAgoOrNobodysFaultDoNotCount() {
        for (int i = 0; i < 19; i++) {
            fail(new IllegalStateException("no"));
        }
        now.set(Instant.EPOCH.plusSeconds(61));
        for (int i = 0; i < 30; i++) {
            fail(new BotException.FloodWait(Duration.ofSeconds(3)));
            fail(new BotException.RecipientGone(BotException.RecipientGone.Reason.BLOCKED));
            fail(new ClientGoneException(new IOException("reset")));
            fail(new InterruptedException());
        }
        fail(new IllegalStateException("no"));
        assertThat(broken).isEmpty();
        assertThat(patient.health().failures()).isEqualTo(20);
    }

    private void fail(Exception failure) {
        assertThatThrownBy(() -> chat(patient, () -> {
                    throw failure;
                }))
                .isNotNull();
    }

    @ParameterizedTest
    @EnumSource(Bound.class)
    void registrationsAreBounded(Bound bound) throws Exception {
        var first = patient.own(bound, () -> () -> {});
        for (int i = 1; i < bound.most(); i++) {
            patient.own(bound, () -> () -> {});
        }
        assertThatThrownBy(() -> patient.own(bound, () -> () -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(bound.most() + " " + bound.what() + " already");
        first.close();
        patient.own(bound, () -> () -> {});
        String page =
                Files.readString(Path.of("..", "docs", "plugins-isolation.md")).replaceAll("\\s+", " ");
        assertThat(page).contains(String.format(Locale.ROOT, "%,d %s", bound.most(), bound.what()));
    }
}
