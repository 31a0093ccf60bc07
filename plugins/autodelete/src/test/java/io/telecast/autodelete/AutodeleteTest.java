package io.telecast.autodelete;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.testkit.TelecastExtension;
import io.telecast.testkit.TestAnswer;
import io.telecast.testkit.TestChat;
import io.telecast.testkit.TestMessage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A user gets a file, is warned, loses it, and gets it again. */
class AutodeleteTest {

    @RegisterExtension
    static final TelecastExtension telecast = Stage.telecast();

    private TestChat ben;

    @BeforeEach
    void ben() {
        ben = telecast.user("Ben").chatWith(telecast.bot());
    }

    @Test
    void warnsAndDeletesAndDeliversAgain() {
        String link = Stage.share(telecast, "film.mp4");
        TestMessage file = Stage.fetch(ben, link, "film.mp4");
        TestMessage warning = ben.await("will be deleted");
        assertThat(warning.text()).contains("This file").contains("30 minutes").contains("Saved Messages");
        assertThat(warning.replyTo()).isEqualTo(file.id());
        assertThat(warning.buttons()).isEmpty();

        telecast.clock().advance(Duration.ofMinutes(29));
        assertThat(file.isGone()).isFalse();
        telecast.clock().advance(Duration.ofMinutes(1));
        ben.awaitGone(file);
        TestMessage ended = ben.await("was deleted");
        assertThat(ended.id()).isEqualTo(warning.id());

        assertThat(ben.press(ended, "Get it again").text()).contains("on its way");
        TestMessage second = ben.awaitFile("film.mp4");
        ben.await("will be deleted");
        telecast.clock().advance(Duration.ofMinutes(30));
        ben.awaitGone(second);
    }

    @Test
    void othersGetNothingWithForgedButtons() {
        TestMessage file = Stage.fetch(ben, Stage.share(telecast, "private.mp4"), "private.mp4");
        ben.await("will be deleted");
        telecast.clock().advance(Duration.ofMinutes(30));
        ben.awaitGone(file);
        String again = ben.await("was deleted").data("Get it again");
        TestChat eve = telecast.user("Eve").chatWith(telecast.bot());
        TestMessage hers = Stage.store(eve, "own.mp4");
        String prefix = again.substring(0, again.lastIndexOf(':') + 1);

        for (String data : List.of(again, prefix, prefix + "x", prefix + "../" + "A".repeat(22))) {
            TestAnswer answer = eve.forge(hers, data);
            assertThat(answer.alert()).isTrue();
            assertThat(answer.text()).isNotEmpty().doesNotContain("on its way");
        }
        telecast.clock().awaitJobs();
        assertThat(eve.files()).noneMatch(each -> each.fileName().equals("private.mp4"));
    }

    @Test
    void namesTheTimeInTheTimeZoneAndTheDayIfItIsAnother() {
        telecast.settings().set("timeZone", "Asia/Kolkata");
        telecast.settings().set("minutes", "1500");
        try {
            Stage.fetch(ben, Stage.share(telecast, "song.mp3"), "song.mp3");
            TestMessage warning = ben.await("will be deleted");
            assertThat(warning.text()).contains("25 hours").containsPattern("at 2026-01-\\d\\d \\d\\d:\\d\\d IST");
        } finally {
            telecast.settings().set("timeZone");
            telecast.settings().set("minutes");
        }
    }

    @Test
    void keepsTheStoredFileAndItsLinks() {
        TestChat ada = telecast.admin().chatWith(telecast.bot());
        TestMessage reply = Stage.store(ada, "kept.mp4");
        TestMessage file = Stage.fetch(ben, reply.link("Share link"), "kept.mp4");
        ben.await("will be deleted");
        telecast.clock().advance(Duration.ofMinutes(30));
        ben.awaitGone(file);
        assertThat(telecast.http().get(reply.link("Download")).status()).isEqualTo(200);
        TestChat chloe = telecast.user("Chloé").chatWith(telecast.bot());
        Stage.fetch(chloe, reply.link("Share link"), "kept.mp4");
        assertThat(ada.messages()).anyMatch(message -> message.id() == reply.id());
    }

    @Test
    void deletesAnOrderOfSeveralFilesAtOnce() {
        Stage.share(telecast, "one.mp4");
        Stage.share(telecast, "two.mp4");
        ben.send("/order 2");
        List<TestMessage> files = ben.awaitFiles(2);
        TestMessage warning = ben.await("These 2 files will be deleted");
        telecast.clock().advance(Duration.ofMinutes(30));
        files.forEach(ben::awaitGone);
        TestMessage ended = ben.await("The 2 files were deleted");
        assertThat(ended.id()).isEqualTo(warning.id());
        ben.press(ended, "Get it again");
        assertThat(ben.awaitFiles(2)).hasSize(2);
    }

    @Test
    void countsFromTheEndOfTheOrderAndGivesUpOnOnesThatNeverEnd() {
        Stage.share(telecast, "cut.mp4");
        ben.send("/order 1 unfinished");
        TestMessage file = ben.awaitFiles(1).getFirst();
        ben.send("/stored"); // answered after the delivery has been written down
        ben.await("stored");
        telecast.clock().advance(Duration.ofMinutes(89));
        assertThat(file.isGone()).isFalse();
        telecast.clock().advance(Duration.ofMinutes(1));
        ben.awaitGone(file);
        ben.await("was deleted");
    }

    @Test
    void staysSilentWhileItIsOff() {
        String link = Stage.share(telecast, "forever.mp4");
        telecast.settings().set("minutes", "0");
        try {
            TestMessage file = Stage.fetch(ben, link, "forever.mp4");
            telecast.clock().advance(Duration.ofHours(49));
            assertThat(file.isGone()).isFalse();
            assertThat(ben.messages()).noneMatch(message -> message.text().contains("deleted"));
        } finally {
            telecast.settings().set("minutes");
        }
    }

    @Test
    void keepsToWhatItAnnouncedWhenTheSettingChanges() {
        TestMessage file = Stage.fetch(ben, Stage.share(telecast, "promised.mp4"), "promised.mp4");
        ben.await("30 minutes");
        telecast.settings().set("minutes", "600");
        try {
            telecast.clock().advance(Duration.ofMinutes(30));
            ben.awaitGone(file);
        } finally {
            telecast.settings().set("minutes");
        }
    }
}
