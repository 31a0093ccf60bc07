package io.telecast.testdc.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.api.bot.BotException;
import io.telecast.api.chat.MessageRef;
import io.telecast.host.mtproto.MediaSessions;
import io.telecast.host.telegram.BotToken;
import io.telecast.host.telegram.MediaException;
import io.telecast.host.telegram.MediaLocation;
import io.telecast.host.telegram.MediaWorker;
import io.telecast.sandbox.world.Founding;
import io.telecast.sandbox.world.Rank;
import io.telecast.testdc.TestChannel;
import io.telecast.testdc.TestDataCentre;
import io.telecast.testdc.media.MediaRig.Stored;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What media sessions do while nothing goes wrong. */
class MediaSessionsTest {

    @RegisterExtension
    static final TestDataCentre DC = TestDataCentre.create();

    private static final int SMALL_PART = 128 << 10;

    private static final MediaRig RIG = new MediaRig(DC);

    @TempDir
    Path folder;

    @AfterAll
    static void nothingElseWasDialled() {
        assertThat(DC.dials().all()).isNotEmpty();
        assertThat(DC.dials().strangers()).isEmpty();
    }

    @Test
    void readsEveryByteOverTwoDataCentres() throws Exception {
        BotToken bot = RIG.newBot(2);
        Stored near = RIG.store(2, 3 * MediaRig.PART + 12_345, bot);
        Stored far = RIG.store(4, 1_000_001, bot);
        try (MediaSessions sessions = RIG.sessions(folder);
                MediaWorker worker = sessions.open(bot)) {
            for (Stored stored : List.of(near, far)) {
                MediaLocation location = worker.locate(stored.message());
                assertThat(location.size()).isEqualTo(stored.content().size());
                for (long offset = 0; offset < location.size(); offset += MediaRig.PART) {
                    stored.check(worker, location, offset, (int) Math.min(MediaRig.PART, location.size() - offset));
                }
                assertThat(worker.read(location, location.size() + 4096 & -4096L, ByteBuffer.allocate(10)))
                        .isZero();
            }
        }
    }

    @Test
    void readsPartsOfAnySizeAndPlace() throws Exception {
        BotToken bot = RIG.newBot(4);
        Stored stored = RIG.store(4, 5 * MediaRig.PART + 777, bot);
        var random = new Random(11);
        try (MediaSessions sessions = RIG.sessions(folder);
                MediaWorker worker = sessions.open(bot)) {
            MediaLocation location = worker.locate(stored.message());
            for (int i = 0; i < 60; i++) {
                long offset = random.nextLong(location.size()) & -4096L;
                int most = (int) (MediaRig.PART - offset % MediaRig.PART);
                stored.check(worker, location, offset, 1 + random.nextInt(most));
            }
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> worker.read(location, 4096, ByteBuffer.allocate(MediaRig.PART)));
            assertThatIllegalArgumentException().isThrownBy(() -> worker.read(location, 5, ByteBuffer.allocate(10)));
        }
    }

    @Test
    void hasManyPartsInFlightOnFewConnections() throws Exception {
        BotToken bot = RIG.newBot(2);
        Stored stored = RIG.store(2, 128L * SMALL_PART, bot);
        try (MediaSessions sessions = RIG.sessions(folder);
                MediaWorker worker = sessions.open(bot);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            MediaLocation location = worker.locate(stored.message());
            var reads = new ArrayList<Callable<Void>>();
            for (int i = 0; i < 128; i++) {
                long offset = (long) i * SMALL_PART;
                reads.add(() -> {
                    stored.check(worker, location, offset, SMALL_PART);
                    return null;
                });
            }
            for (Future<Void> read : threads.invokeAll(reads)) {
                read.get();
            }
        }
        assertThat(DC.counters().mostInFlight(bot.botId())).isGreaterThan(8);
    }

    @Test
    void aRestartSignsNothingInAgain() throws Exception {
        BotToken bot = RIG.newBot(2);
        Stored near = RIG.store(2, 100_000, bot);
        Stored far = RIG.store(4, 100_000, bot);
        try (MediaSessions sessions = RIG.sessions(folder)) {
            MediaWorker worker = sessions.open(bot);
            near.check(worker);
            far.check(worker);
        }
        DC.counters().reset();
        try (MediaSessions sessions = RIG.sessions(folder)) {
            MediaWorker worker = sessions.open(bot);
            near.check(worker);
            far.check(worker);
        }
        assertThat(DC.counters().keysMade()).isZero();
        assertThat(DC.counters().calls("auth.importBotAuthorization")).isZero();
        assertThat(DC.counters().calls("auth.exportAuthorization")).isZero();
        assertThat(DC.counters().calls("upload.getFile")).isEqualTo(2);
    }

    @Test
    void keepsKeysForItsOwnerOnly() throws Exception {
        BotToken bot = RIG.newBot(2);
        Path keys = folder.resolve("keys");
        try (MediaSessions sessions = RIG.sessions(keys)) {
            sessions.open(bot);
        }
        try (var files = Files.list(keys)) {
            assertThat(files)
                    .hasSize(1)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
                .isEqualTo("rwx------");
    }

    @Test
    void takesNoUpdatesFromTheControlPlane() throws Exception {
        BotToken bot = RIG.newBot(2);
        Stored stored = RIG.store(2, 5000, bot);
        try (MediaSessions sessions = RIG.sessions(folder);
                MediaWorker worker = sessions.open(bot)) {
            stored.check(worker);
            assertThat(DC.counters().calls("updates.getState", bot.botId())).isZero();
            assertThat(DC.counters().unknown()).isEmpty();
        }
    }

    @Test
    void showsThumbnails() throws Exception {
        BotToken bot = RIG.newBot(2);
        TestChannel channel = DC.channel("Clips", bot);
        long id = channel.post(DC.clip("test-card.mp4"), "").id();
        Stored without = RIG.store(2, 5000, bot);
        try (MediaSessions sessions = RIG.sessions(folder);
                MediaWorker worker = sessions.open(bot)) {
            MediaLocation clip = worker.locate(new MessageRef(channel.id(), id));
            assertThat(worker.thumbnail(clip))
                    .hasValueSatisfying(
                            bytes -> assertThat(bytes).startsWith(0xff, 0xd8).endsWith(0xff, 0xd9));
            assertThat(worker.thumbnail(worker.locate(without.message()))).isEmpty();
        }
    }

    @Test
    void saysWhatToDoWhereItSeesNothing() throws Exception {
        BotToken bot = RIG.newBot(2);
        TestChannel channel = DC.channel("Storage", bot);
        long text = channel.post("no file").id();
        Stored hidden = RIG.store(2, 5000);
        try (MediaSessions sessions = RIG.sessions(folder);
                MediaWorker worker = sessions.open(bot)) {
            assertThatThrownBy(() -> worker.locate(hidden.message()))
                    .isInstanceOf(MediaException.Gone.class)
                    .hasMessageContaining("administrator");
            assertThatThrownBy(() -> worker.locate(new MessageRef(channel.id(), text)))
                    .isInstanceOf(MediaException.Gone.class)
                    .hasMessageContaining("no file");
            assertThatThrownBy(() -> worker.locate(new MessageRef(channel.id(), 999)))
                    .isInstanceOf(MediaException.Gone.class);
            assertThatThrownBy(() -> worker.locate(new MessageRef(12345, 1)))
                    .isInstanceOf(MediaException.Gone.class)
                    .hasMessageContaining("-100");
            new Founding(DC.world(), new SecureRandom())
                    .setMember(hidden.message().chatId(), bot.botId(), Rank.ADMIN);
            hidden.check(worker);
        }
    }

    @Test
    void refusesWrongTokensAndSecondOpenings() throws Exception {
        BotToken bot = RIG.newBot(2);
        try (MediaSessions sessions = RIG.sessions(folder)) {
            assertThatThrownBy(() -> sessions.open(new BotToken("77:AAEthis-is-nobodys-token-at-all")))
                    .isInstanceOf(BotException.Unauthorized.class);
            MediaWorker first = sessions.open(bot);
            assertThatThrownBy(() -> sessions.open(bot)).isInstanceOf(BotException.BadRequest.class);
            first.close();
            sessions.open(bot).close();
        }
    }

    @Test
    void goesThroughAProxyThatAsksWhoItIs() throws Exception {
        BotToken bot = RIG.newBot(2);
        Stored stored = RIG.store(2, 5000, bot);
        try (MediaSessions sessions = new MediaSessions(RIG.settings(folder, "ada:secret@"));
                MediaWorker worker = sessions.open(bot)) {
            stored.check(worker);
        }
    }
}
