package io.telecast.autodelete;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.testkit.TelecastExtension;
import io.telecast.testkit.TestBot;
import io.telecast.testkit.TestChat;
import io.telecast.testkit.TestMessage;
import io.telecast.testkit.TestUser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of deletions when something is in their way. */
class TroubleTest {

    private static final Duration DELAY = Duration.ofMinutes(30);

    @RegisterExtension
    final TelecastExtension telecast = Stage.telecast();

    private TestMessage delivered(TestChat chat, String name) {
        TestMessage file = Stage.fetch(chat, Stage.share(telecast, name), name);
        chat.await("will be deleted");
        return file;
    }

    private TestChat ben() {
        return telecast.user("Ben").chatWith(telecast.bot());
    }

    @Test
    void overdueDeletionsRunAtTheStart() {
        TestChat ben = ben();
        TestMessage file = delivered(ben, "film.mp4");
        telecast.stop();
        telecast.clock().advance(Duration.ofHours(5));
        assertThat(file.isGone()).isFalse();
        telecast.start();
        ben.awaitGone(file);
        ben.await("was deleted");
    }

    @Test
    void aRestartForgetsNothing() {
        TestChat ben = ben();
        TestMessage file = delivered(ben, "film.mp4");
        telecast.restart();
        telecast.clock().advance(DELAY.minusMinutes(1));
        assertThat(file.isGone()).isFalse();
        telecast.clock().advance(Duration.ofMinutes(1));
        ben.awaitGone(file);
        TestMessage ended = ben.await("was deleted");
        telecast.restart();
        ben.press(ended, "Get it again");
        ben.awaitFile("film.mp4");
    }

    @Test
    void manyPendingDeletionsAreEachDoneOnceAfterARestart() {
        String link = Stage.share(telecast, "film.mp4");
        var chats = new ArrayList<TestChat>();
        var files = new ArrayList<TestMessage>();
        for (TestUser user : telecast.users(150, telecast.bot())) {
            TestChat chat = user.chatWith(telecast.bot());
            chats.add(chat);
            files.add(Stage.fetch(chat, link, "film.mp4"));
            chat.await("will be deleted");
        }
        telecast.stop();
        telecast.clock().advance(DELAY);
        telecast.start();
        for (int each = 0; each < chats.size(); each++) {
            chats.get(each).awaitGone(files.get(each));
            chats.get(each).await("was deleted");
        }
        telecast.clock().advance(Duration.ofHours(1));
        assertThat(chats).allSatisfy(chat -> {
            assertThat(chat.files()).isEmpty();
            assertThat(chat.messages().stream().filter(message -> message.text().contains("deleted")))
                    .hasSize(1);
        });
    }

    @Test
    void pendingDeletionsWaitWhileThePluginIsOff() {
        TestChat ben = ben();
        TestMessage file = delivered(ben, "film.mp4");
        telecast.plugin().turnOff();
        telecast.clock().advance(Duration.ofHours(2));
        assertThat(file.isGone()).isFalse();
        telecast.plugin().turnOn();
        ben.awaitGone(file);
        ben.await("was deleted");
    }

    @Test
    void theButtonSaysSoWhileThePluginIsOff() {
        TestChat ben = ben();
        delivered(ben, "film.mp4");
        telecast.clock().advance(DELAY);
        TestMessage ended = ben.await("was deleted");
        telecast.plugin().turnOff();
        assertThat(ben.press(ended, "Get it again").text()).contains("switched off");
        assertThat(ben.files()).isEmpty();
    }

    @Test
    void saysWhatIsTooOldToBeDeleted() {
        TestChat ben = ben();
        TestMessage file = delivered(ben, "film.mp4");
        telecast.stop();
        telecast.clock().advance(Duration.ofHours(49));
        telecast.start();
        ben.await("no longer lets me delete");
        assertThat(file.isGone()).isFalse();
    }

    @Test
    void usersMayHaveDeletedEverythingThemselves() {
        TestChat ben = ben();
        TestMessage file = Stage.fetch(ben, Stage.share(telecast, "film.mp4"), "film.mp4");
        TestMessage warning = ben.await("will be deleted");
        ben.delete(file);
        ben.delete(warning);
        telecast.clock().advance(DELAY);
        telecast.clock().awaitJobs();
        assertThat(ben.files()).isEmpty();
        // nothing is left that would hold up others
        TestMessage next = delivered(ben, "song.mp3");
        telecast.clock().advance(DELAY);
        ben.awaitGone(next);
    }

    @Test
    void usersWhoBlockTheBotLoseTheirFilesToo() {
        TestUser user = telecast.user("Ben");
        TestChat ben = user.chatWith(telecast.bot());
        TestMessage file = delivered(ben, "film.mp4");
        user.block(telecast.bot());
        telecast.clock().advance(DELAY);
        telecast.clock().awaitJobs();
        user.unblock(telecast.bot());
        assertThat(file.isGone()).isTrue();
        telecast.clock().advance(Duration.ofHours(48));
        assertThat(telecast.plugin().isOn()).isTrue();
    }

    @Test
    void floodsAndLostAnswersDelayButLoseNothing() {
        String link = Stage.share(telecast, "film.mp4");
        List<TestChat> chats = telecast.users(20, telecast.bot()).stream()
                .map(user -> user.chatWith(telecast.bot()))
                .toList();
        List<TestMessage> files =
                chats.stream().map(chat -> Stage.fetch(chat, link, "film.mp4")).toList();
        chats.forEach(chat -> chat.await("will be deleted"));
        telecast.faults().flood(0.2, Duration.ofSeconds(1));
        telecast.faults().lose(0.2);
        telecast.clock().advance(DELAY);
        telecast.clock().advance(Duration.ofMinutes(10));
        for (int each = 0; each < chats.size(); each++) {
            chats.get(each).awaitGone(files.get(each));
        }
    }

    @Test
    void waitsForABotThatIsAwayAndGivesUpWhenItIsTooLate() {
        TestChat ada = telecast.admin().chatWith(telecast.bot());
        TestBot other = telecast.newBot("ada_films_bot");
        ada.send("/connect " + other.token());
        ada.await("connected");
        TestChat clone = telecast.admin().chatWith(other);
        String link = Stage.store(clone, "film.mp4").link("Share link");
        TestChat ben = telecast.user("Ben").chatWith(other);
        TestMessage file = Stage.fetch(ben, link, "film.mp4");
        ben.await("will be deleted");
        ada.send("/disconnect");
        ada.await("disconnected");
        telecast.clock().advance(Duration.ofHours(3));
        assertThat(file.isGone()).isFalse();
        ada.send("/connect " + other.token());
        ada.await("connected");
        telecast.clock().advance(Duration.ofMinutes(5));
        ben.awaitGone(file);

        TestMessage second = Stage.fetch(ben, link, "film.mp4");
        ben.await("will be deleted");
        telecast.stop();
        telecast.clock().advance(Duration.ofHours(49));
        telecast.start();
        telecast.clock().awaitJobs();
        ada.send("/connect " + other.token());
        ada.await("connected");
        telecast.clock().advance(Duration.ofHours(1));
        assertThat(second.isGone()).isFalse();
    }
}
