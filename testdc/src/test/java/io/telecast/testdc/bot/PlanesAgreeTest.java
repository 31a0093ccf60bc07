package io.telecast.testdc.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.api.chat.CopyRequest;
import io.telecast.api.chat.Media;
import io.telecast.api.chat.Message;
import io.telecast.host.telegram.Bot;
import io.telecast.host.telegram.BotToken;
import io.telecast.host.telegram.MediaLocation;
import io.telecast.host.telegram.MediaWorker;
import io.telecast.host.telegram.Telegram;
import io.telecast.host.telegram.Update;
import io.telecast.testdc.TestChannel;
import io.telecast.testdc.TestDataCentre;
import io.telecast.testdc.TestPerson;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A file that TDLib told of is known again where it is read, so that another one in its place is noticed. */
class PlanesAgreeTest {

    @RegisterExtension
    static final TestDataCentre DC = TestDataCentre.create();

    @TempDir
    Path data;

    @Test
    void bothNameAFileAlike() throws Exception {
        BotToken talker = DC.newBot("talker_bot");
        BotToken reader = DC.newBot("reader_bot");
        TestChannel store = DC.channel("Storage", talker, reader);
        try (Telegram telegram = Backend.open(DC, data)) {
            Bot bot = telegram.connect(talker);
            TakenUpdates updates = TakenUpdates.of(bot);
            TestPerson ada = DC.person("Ada");
            ada.send(talker.botId(), "/start");
            try (MediaWorker worker = telegram.openWorker(reader)) {
                for (int i = 1; i <= 3; i++) {
                    ada.send(talker.botId(), DC.file("film" + i + ".mkv", 1000, i), "film " + i);
                    var taken = updates.until("film " + i);
                    taken.forEach(update -> update.handled().run());
                    Message given = ((Update.NewMessage) taken.getLast().update()).message();
                    Message kept = bot.copy(CopyRequest.of(given.ref(), store.id()));
                    MediaLocation location = worker.locate(kept.ref());
                    assertThat(location.uniqueId())
                            .isNotEmpty()
                            .isEqualTo(given.media().map(Media::uniqueId).orElseThrow());
                }
            }
        }
    }
}
