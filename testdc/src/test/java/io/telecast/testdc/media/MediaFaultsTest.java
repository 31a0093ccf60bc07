package io.telecast.testdc.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.api.bot.BotException;
import io.telecast.host.mtproto.MediaSessions;
import io.telecast.host.telegram.BotToken;
import io.telecast.host.telegram.MediaException;
import io.telecast.host.telegram.MediaLocation;
import io.telecast.host.telegram.MediaWorker;
import io.telecast.testdc.TestDataCentre;
import io.telecast.testdc.fault.FaultRule;
import io.telecast.testdc.fault.FaultRule.Action;
import io.telecast.testdc.fault.Outages.Manner;
import io.telecast.testdc.media.MediaRig.Stored;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What media sessions do when something goes wrong: bytes are right, or there are none. */
class MediaFaultsTest {

    private static final String GET_FILE = "upload.getFile";

    @RegisterExtension
    static final TestDataCentre DC = TestDataCentre.create();

    private static final MediaRig RIG = new MediaRig(DC);

    private BotToken bot;
    private Stored stored;
    private MediaSessions sessions;
    private MediaWorker worker;
    private MediaLocation location;

    @TempDir
    Path folder;

    @BeforeEach
    void open() throws Exception {
        bot = RIG.newBot(2);
        stored = RIG.store(4, 4L * MediaRig.PART, bot);
        sessions = RIG.sessions(folder);
        worker = sessions.open(bot);
        location = worker.locate(stored.message());
        stored.check(worker, location, 0, MediaRig.PART);
    }

    @AfterEach
    void close() {
        DC.faults().clear();
        sessions.close();
    }

    private void readsOn() throws Exception {
        stored.check(worker, location, MediaRig.PART, MediaRig.PART);
    }

    @ParameterizedTest
    @EnumSource(
            value = Action.Plain.class,
            names = {"CUT", "CUT_BEFORE_ANSWER", "TEAR_ANSWER"})
    void asksAgainAfterALostConnection(Action.Plain manner) throws Exception {
        var rule = DC.faults()
                .rules()
                .add(FaultRule.on(GET_FILE).of(bot.botId()).times(2).then(manner));
        readsOn();
        assertThat(rule.hits()).isEqualTo(2);
    }

    @Test
    void asksAgainForAnAnswerThatNeverCame() throws Exception {
        var rule = DC.faults()
                .rules()
                .add(FaultRule.on(GET_FILE).of(bot.botId()).times(1).then(Action.Plain.IGNORE));
        readsOn();
        assertThat(rule.hits()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void waitsForADataCentreThatIsDown(Manner manner) throws Exception {
        DC.faults().outages().down(4, manner);
        var read = CompletableFuture.runAsync(() -> {
            try {
                readsOn();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(read).failsWithin(Duration.ofSeconds(5)).withThrowableThat().isInstanceOf(TimeoutException.class);
        DC.faults().outages().up(4);
        assertThat(read).succeedsWithin(Duration.ofSeconds(30));
    }

    @Test
    void saysThatADataCentreStaysDown() throws Exception {
        sessions.close();
        sessions = new MediaSessions(RIG.settings(folder).tuned(1, 100, Duration.ofSeconds(4)));
        worker = sessions.open(bot);
        location = worker.locate(stored.message());
        DC.faults().outages().down(4, Manner.DROP);
        assertThatThrownBy(this::readsOn)
                .isInstanceOf(MediaException.Unavailable.class)
                .hasMessageContaining("did not answer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FLOOD_WAIT_3", "FLOOD_PREMIUM_WAIT_3"})
    void keepsToFloodWaits(String refusal) throws Exception {
        var rule = DC.faults()
                .rules()
                .add(FaultRule.on(GET_FILE).of(bot.botId()).times(1).refuse(420, refusal));
        assertThatThrownBy(this::readsOn)
                .isInstanceOfSatisfying(
                        MediaException.FloodWait.class,
                        flood -> assertThat(flood.retryAfter()).isEqualTo(Duration.ofSeconds(3)));
        long asked = DC.counters().calls(GET_FILE, bot.botId());
        assertThatThrownBy(this::readsOn).isInstanceOf(MediaException.FloodWait.class);
        assertThat(DC.counters().calls(GET_FILE, bot.botId())).isEqualTo(asked);
        assertThat(rule.hits()).isEqualTo(1);
        Awaitility.await().atMost(Duration.ofSeconds(20)).ignoreExceptions().untilAsserted(this::readsOn);
    }

    @Test
    void saysThatAReferenceHasExpired() throws Exception {
        DC.expireReferences();
        assertThatThrownBy(this::readsOn).isInstanceOf(MediaException.LocationExpired.class);
        location = worker.locate(stored.message());
        readsOn();
    }

    @Test
    void followsAFileThatMoves() throws Exception {
        DC.moveFile(stored.file(), 2);
        readsOn();
        assertThat(DC.counters().errors("303 FILE_MIGRATE_2")).isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {600, -600})
    void correctsItsClock(long seconds) throws Exception {
        DC.faults().clock().shift(Duration.ofSeconds(seconds));
        readsOn();
        sessions.close();
        sessions = RIG.sessions(folder);
        worker = sessions.open(bot);
        location = worker.locate(stored.message());
        readsOn();
    }

    @ParameterizedTest
    @ValueSource(strings = {"401 AUTH_KEY_UNREGISTERED", "401 SESSION_REVOKED", "406 AUTH_KEY_DUPLICATED"})
    void signsInAnewWithANewKey(String refusal) throws Exception {
        String[] words = refusal.split(" ", 2);
        long keys = DC.counters().keysMade();
        DC.faults()
                .rules()
                .add(FaultRule.on(GET_FILE).of(bot.botId()).times(1).refuse(Integer.parseInt(words[0]), words[1]));
        readsOn();
        assertThat(DC.counters().keysMade()).isEqualTo(keys + 1);
    }

    @Test
    void saysThatATokenIsRevoked() {
        DC.revoke(bot);
        assertThatThrownBy(this::readsOn)
                .isInstanceOf(MediaException.Unauthorized.class)
                .hasMessageContaining("BotFather")
                .hasMessageNotContaining(bot.value());
        sessions.close();
        sessions = RIG.sessions(folder);
        assertThatThrownBy(() -> sessions.open(bot)).isInstanceOf(BotException.Unauthorized.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-503 Timeout", "500 INTERNAL"})
    void asksAgainAfterPassingTrouble(String refusal) throws Exception {
        String[] words = refusal.split(" ", 2);
        var rule = DC.faults()
                .rules()
                .add(FaultRule.on(GET_FILE).of(bot.botId()).times(2).refuse(Integer.parseInt(words[0]), words[1]));
        readsOn();
        assertThat(rule.hits()).isEqualTo(2);
    }

    @Test
    void agreesOnANewKeyWhereItsOldOneIsForgotten() throws Exception {
        long keys = DC.counters().keysMade();
        // some of them may hit several packets of one connection, which count once
        DC.faults().outages().transportErrors(404, 4);
        readsOn();
        assertThat(DC.counters().keysMade()).isEqualTo(keys + 1);
    }

    @Test
    void keepsAKeyThatIsCalledUnknownOnce() throws Exception {
        long keys = DC.counters().keysMade();
        DC.faults().outages().transportErrors(404, 1);
        readsOn();
        assertThat(DC.counters().keysMade()).isEqualTo(keys);
    }

    @Test
    void takesRefusedConnectionsForAFlood() throws Exception {
        DC.faults().outages().transportErrors(429, 1);
        assertThatThrownBy(this::readsOn).isInstanceOf(MediaException.FloodWait.class);
        Awaitility.await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(this::readsOn);
    }

    @Test
    void aCancelledReadTouchesNothingAndDisturbsNobody() throws Exception {
        DC.faults().rules().add(FaultRule.on(GET_FILE).of(bot.botId()).delay(Duration.ofSeconds(1)));
        ByteBuffer untouched = ByteBuffer.allocate(MediaRig.PART);
        var ended = new CountDownLatch(1);
        Thread reader = Thread.ofVirtual().start(() -> {
            try {
                worker.read(location, 0, untouched);
            } catch (InterruptedException expected) {
                ended.countDown();
            } catch (MediaException e) {
                throw new IllegalStateException(e);
            }
        });
        Awaitility.await().until(() -> DC.counters().mostInFlight(bot.botId()) > 0);
        reader.interrupt();
        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        readsOn();
        assertThat(untouched.position()).isZero();
        assertThat(untouched.array()).containsOnly(0);
    }
}
