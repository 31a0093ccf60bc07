package io.telecast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.telecast.api.bot.BotException;
import io.telecast.api.chat.MessageRef;
import io.telecast.host.telegram.ChannelAccess;
import io.telecast.host.telegram.MediaException;
import io.telecast.host.telegram.MediaLocation;
import io.telecast.host.telegram.MediaWorker;
import io.telecast.sandbox.content.GeneratedContent;
import io.telecast.sandbox.world.FirstDay;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading files as a worker, in fair weather and foul. */
class MediaTest {

    private static final GeneratedContent LARGE = new GeneratedContent(42, GeneratedContent.MAX_SIZE);
    private static final int MIB = MediaWorker.MAX_PART;

    @TempDir
    private Path folder;

    private Rig rig;
    private MediaWorker worker;
    private MessageRef message;

    @BeforeEach
    void open() throws Exception {
        rig = Rig.open(folder);
        worker = rig.worker();
        message = post(Map.of("generated", Map.of("name", "large.mkv", "size", LARGE.size(), "seed", LARGE.seed())));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private MessageRef post(Map<String, ?> what) throws Exception {
        var made = rig.web().post("/api/channels/" + FirstDay.STORAGE + "/posts", what);
        return new MessageRef(
                FirstDay.STORAGE, made.get("messages").get(0).get("id").longValue());
    }

    private void rule(Map<String, ?> rule) throws Exception {
        rig.web().post("/api/faults", Map.of("rules", List.of(rule)));
    }

    @Test
    void aWorkerTellsWhoItIsAndWhatItMayDo() throws Exception {
        assertThat(worker.self().username()).isEqualTo("telecast_worker_1_bot");
        assertThat(worker.access(FirstDay.STORAGE)).isEqualTo(new ChannelAccess("Storage", true, true, true, true));

        rig.web().post("/api/channels/" + FirstDay.STORAGE + "/members", member("member"));
        assertThat(worker.access(FirstDay.STORAGE)).isEqualTo(new ChannelAccess("Storage", false, false, false, false));
        rig.web().post("/api/channels/" + FirstDay.STORAGE + "/members", member("none"));
        assertThatExceptionOfType(MediaException.Gone.class).isThrownBy(() -> worker.access(FirstDay.STORAGE));
        assertThatExceptionOfType(MediaException.Gone.class).isThrownBy(() -> worker.access(-1_000_000L));
        assertThatExceptionOfType(MediaException.Gone.class).isThrownBy(() -> worker.access(Long.MIN_VALUE));
        assertThat(worker.self().id()).isEqualTo(worker.botId());
    }

    private Map<String, ?> member(String role) {
        return Map.of("id", worker.botId(), "role", role);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1048576",
        "4096, 4096",
        "1044480, 4096",
        "2147483648, 1048576",
        "4193255424, 1048576",
        "4194299904, 4096",
        "0, 100"
    })
    void everyByteIsTheOneOfItsOffset(long offset, int length) throws Exception {
        MediaLocation location = worker.locate(message);
        assertThat(location.size()).isEqualTo(LARGE.size());
        for (ByteBuffer into : new ByteBuffer[] {ByteBuffer.allocate(length), ByteBuffer.allocateDirect(length)}) {
            assertThat(worker.read(location, offset, into)).isEqualTo(length);
            ByteBuffer expected = ByteBuffer.allocate(length);
            LARGE.read(offset, expected);
            assertThat(into.flip()).isEqualTo(expected.flip());
        }
    }

    @Test
    void theEndOfAFileEndsThePart() throws Exception {
        MediaLocation small = worker.locate(post(Map.of("generated", Map.of("name", "s", "size", 5000, "seed", 1))));
        ByteBuffer into = ByteBuffer.allocate(MIB - 4096);
        assertThat(worker.read(small, 4096, into)).isEqualTo(904);
        assertThat(into.position()).isEqualTo(904);
        assertThat(worker.read(small, 8192, ByteBuffer.allocate(4096))).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 4096, OFFSET",
        "-4096, 4096, OFFSET",
        "4096, 1048576, LIMIT",
        "0, 1048577, LIMIT",
        "0, 0, LIMIT",
        "1044480, 4097, LIMIT"
    })
    void partsThatTelegramRefusesAreRefused(long offset, int length, String code) throws Exception {
        MediaLocation location = worker.locate(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> worker.read(location, offset, ByteBuffer.allocate(length)))
                .withMessageStartingWith(code + "_INVALID");
    }

    @Test
    void aLocationServesOnlyItsWorker() throws Exception {
        MediaLocation location = worker.locate(message);
        try (var other = rig.telegram().openWorker(FirstDay.WORKERS.get(1))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> other.read(location, 0, ByteBuffer.allocate(4096)))
                    .withMessageContaining("another worker");
        }
    }

    @Test
    void aWorkerEndsWithItsTokenAndWithItsClosing() throws Exception {
        MediaLocation location = worker.locate(message);
        rig.web().post("/api/bots/" + worker.botId() + "/revoke", Map.of());
        assertThatExceptionOfType(MediaException.Unauthorized.class)
                .isThrownBy(() -> worker.read(location, 0, ByteBuffer.allocate(4096)));
        try (var other = rig.telegram().openWorker(FirstDay.WORKERS.get(1))) {
            other.close();
            assertThatExceptionOfType(MediaException.Unavailable.class).isThrownBy(() -> other.locate(message));
        }
    }

    @Test
    void anExpiredReferenceStaysExpiredUntilTheMessageIsLocatedAgain() throws Exception {
        MediaLocation location = worker.locate(message);
        rule(Map.of("target", "media", "kind", "expired", "count", 1));
        assertThat(worker.locate(message).size()).isEqualTo(location.size());
        for (int n = 0; n < 2; n++) {
            assertThatExceptionOfType(MediaException.LocationExpired.class)
                    .isThrownBy(() -> worker.read(location, 0, ByteBuffer.allocate(4096)));
        }
        assertThat(worker.read(worker.locate(message), 0, ByteBuffer.allocate(4096)))
                .isEqualTo(4096);
    }

    @Test
    void aFloodHoldsOneWorkerForItsTime() throws Exception {
        MediaLocation location = worker.locate(message);
        rule(Map.of("target", "media", "bot", worker.botId(), "kind", "flood", "count", 1, "seconds", 60));
        for (int n = 0; n < 2; n++) {
            assertThatExceptionOfType(MediaException.FloodWait.class)
                    .isThrownBy(() -> worker.read(location, 0, ByteBuffer.allocate(4096)))
                    .matches(wait -> wait.retryAfter().compareTo(Duration.ofSeconds(50)) > 0);
        }
        try (var other = rig.telegram().openWorker(FirstDay.WORKERS.get(1))) {
            assertThat(other.read(other.locate(message), 0, ByteBuffer.allocate(4096)))
                    .isEqualTo(4096);
        }
        rig.web()
                .send(java.net.http.HttpRequest.newBuilder(rig.web().uri("/api/faults"))
                        .DELETE()
                        .build());
        assertThat(worker.read(location, 0, ByteBuffer.allocate(4096))).isEqualTo(4096);
    }

    @Test
    void lostAndDownAreUnavailable() throws Exception {
        MediaLocation location = worker.locate(message);
        for (String kind : List.of("lost", "down")) {
            rule(Map.of("target", "media", "kind", kind));
            ByteBuffer into = ByteBuffer.allocate(4096);
            assertThatExceptionOfType(MediaException.Unavailable.class)
                    .isThrownBy(() -> worker.read(location, 0, into));
            assertThat(into.position()).isZero();
        }
    }

    @Test
    void theControlPlaneHasItsOwnTrouble() throws Exception {
        var bot = rig.main();
        rule(Map.of("target", "control", "kind", "flood", "seconds", 7, "count", 1));
        assertThatExceptionOfType(BotException.FloodWait.class)
                .isThrownBy(() -> bot.chat(FirstDay.NEWS))
                .matches(wait -> wait.retryAfter().equals(Duration.ofSeconds(7)));
        assertThat(worker.locate(message).size()).isPositive();
        rig.web()
                .send(java.net.http.HttpRequest.newBuilder(rig.web().uri("/api/faults"))
                        .DELETE()
                        .build());
        rule(Map.of("target", "control", "kind", "down"));
        assertThatExceptionOfType(BotException.Unavailable.class).isThrownBy(() -> bot.chat(FirstDay.NEWS));
    }

    @Test
    void aFloodMayConcernOneCallOnly() throws Exception {
        var bot = rig.main();
        rule(Map.of("target", "control", "kind", "flood", "seconds", 600, "count", 1, "scope", "call"));
        assertThat(rig.web().get("/api/faults").get("rules").get(0).get("scope").stringValue())
                .isEqualTo("call");
        assertThatExceptionOfType(BotException.FloodWait.class).isThrownBy(() -> bot.chat(FirstDay.NEWS));
        assertThat(bot.chat(FirstDay.NEWS).username()).isEqualTo("sandbox_news");
    }

    @Test
    void aLineIsNoWiderThanAskedFor() throws Exception {
        MediaLocation location = worker.locate(message);
        rig.web().post("/api/faults", Map.of("bytesPerSecond", 1 << 20, "latencyMs", 20));
        long start = System.nanoTime();
        for (int part = 0; part < 4; part++) {
            worker.read(location, part * 4096L * 32, ByteBuffer.allocate(4096 * 32));
        }
        // Half a mebibyte on a line of one: not less than half a second, however fast the computer.
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(500));
    }

    @Test
    void interruptionCancelsARead() throws Exception {
        MediaLocation location = worker.locate(message);
        rule(Map.of("target", "media", "kind", "slow", "seconds", 3600));
        var thrown = new AtomicReference<Throwable>();
        var begun = new CountDownLatch(1);
        Thread reader = Thread.startVirtualThread(() -> {
            begun.countDown();
            try {
                worker.read(location, 0, ByteBuffer.allocate(4096));
            } catch (Exception e) {
                thrown.set(e);
            }
        });
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        reader.interrupt();
        assertThat(reader.join(Duration.ofSeconds(10))).isTrue();
        assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
    }
}
