package io.telecast.testdc.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.host.mtproto.MediaSessions;
import io.telecast.host.telegram.BotToken;
import io.telecast.host.telegram.MediaException;
import io.telecast.host.telegram.MediaLocation;
import io.telecast.host.telegram.MediaWorker;
import io.telecast.testdc.TestDataCentre;
import io.telecast.testdc.media.MediaRig.Stored;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Files that Telegram has handed to a content delivery network. */
class MediaDeliveryTest {

    @RegisterExtension
    static final TestDataCentre DC = TestDataCentre.create();

    private static final MediaRig RIG = new MediaRig(DC);

    @TempDir
    Path folder;

    @Test
    void readsWhatAnotherDataCentreDelivers() throws Exception {
        BotToken bot = RIG.newBot(2);
        Stored stored = RIG.store(4, 2 * MediaRig.PART + 54_321, bot);
        DC.centre().realm().delivery().take(stored.file());
        try (MediaSessions sessions = RIG.sessions(folder);
                MediaWorker worker = sessions.open(bot)) {
            MediaLocation location = worker.locate(stored.message());
            stored.check(worker, location, 0, MediaRig.PART);
            stored.check(worker, location, MediaRig.PART, MediaRig.PART);
            stored.check(worker, location, 2 * MediaRig.PART, 54_321);
            stored.check(worker, location, 4096 * 31, 9000);
        }
        assertThat(DC.counters().calls("upload.getCdnFile")).isPositive();
        assertThat(DC.counters().calls("upload.reuploadCdnFile")).isPositive();
        assertThat(DC.dials().strangers()).isEmpty();
    }

    @Test
    void passesOnNothingThatIsNotTelegrams() throws Exception {
        BotToken bot = RIG.newBot(2);
        Stored stored = RIG.store(2, 300_000, bot);
        DC.centre().realm().delivery().take(stored.file());
        DC.centre().realm().delivery().spoil(stored.file());
        try (MediaSessions sessions = RIG.sessions(folder);
                MediaWorker worker = sessions.open(bot)) {
            MediaLocation location = worker.locate(stored.message());
            ByteBuffer into = ByteBuffer.allocate(300_000);
            assertThatThrownBy(() -> worker.read(location, 0, into)).isInstanceOf(MediaException.Unavailable.class);
            assertThat(into.array()).containsOnly(0);
        }
    }
}
