package io.telecast.broadcast;

import static io.telecast.broadcast.Campaign.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.testkit.TelecastExtension;
import io.telecast.testkit.TestAnswer;
import io.telecast.testkit.TestChat;
import io.telecast.testkit.TestFile;
import io.telecast.testkit.TestMessage;
import io.telecast.testkit.TestUser;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What administrators and users see, in fair weather. */
class BroadcastTest {

    @RegisterExtension
    final TelecastExtension telecast = TelecastExtension.with(BroadcastPlugin.class)
            .withPlugin("forge", ForgePlugin.class)
            .configure("bot.messages-per-second", "1000")
            .configure("bot.messages-per-second-per-chat", "1000")
            .build();

    @Test
    void everybodyGetsOneCopyAndTheAdministratorTheCount() {
        List<TestUser> users = telecast.users(7, telecast.bot());
        var campaign = new Campaign(telecast);
        TestMessage draft = campaign.draft("");
        assertThat(draft.text()).contains("8 users");
        assertThat(campaign.received(users)).isZero();
        campaign.chat.press(draft, "Send to 8");
        TestMessage result = campaign.result();
        assertThat(result.text()).contains("Broadcast finished.", "Sent: 8 of 8");
        assertThat(result.hasFile()).isFalse();
        assertThat(draft.now().buttons()).isEmpty();
        campaign.assertOneCopyEach(users);
    }

    @Test
    void filesKeepTheirCaptions() {
        TestUser ben = telecast.user("Ben");
        ben.chatWith(telecast.bot());
        TestChat chat = telecast.admin().chatWith(telecast.bot());
        TestMessage film = chat.sendFile(TestFile.of("film.mp4", 3000), "See this");
        chat.reply(film, "/broadcast");
        chat.press(chat.await("Send this message to"), "Send to");
        TestMessage copy = ben.chatWith(telecast.bot()).awaitFile("film.mp4");
        assertThat(copy.text()).isEqualTo("See this");
        assertThat(copy.isForwarded()).isFalse();
    }

    @Test
    void anAnswerIsNeeded() {
        var campaign = new Campaign(telecast);
        campaign.chat.send("/broadcast pin");
        campaign.chat.await("Answer the message that everybody should get");
        TestMessage gone = campaign.chat.send(TEXT);
        campaign.chat.delete(gone);
        campaign.chat.send("/broadcasts");
        campaign.chat.await("no broadcast yet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"days=0", "delete=3d", "loud", "<b>x"})
    void aWrongOptionSendsNothing(String option) {
        var campaign = new Campaign(telecast);
        campaign.chat.reply(campaign.chat.send(TEXT), "/broadcast silent " + option);
        assertThat(campaign.chat.await("Nothing was sent").text()).contains(option);
    }

    @Test
    void onlyAdministratorsMay() {
        TestChat ben = telecast.user("Ben").chatWith(telecast.bot());
        ben.reply(ben.send(TEXT), "/broadcast");
        ben.await("administrators");
        assertThat(ben.commands()).noneMatch(command -> command.contains("broadcast"));
    }

    @Test
    void whoWasNotSeenForDaysIsLeftOut() {
        List<TestUser> early = telecast.users(3, telecast.bot());
        telecast.clock().advance(Duration.ofDays(10));
        List<TestUser> late = telecast.users(2, telecast.bot());
        var campaign = new Campaign(telecast);
        campaign.begin("days=5");
        assertThat(campaign.result().text()).contains("Sent: 3 of 3");
        assertThat(campaign.received(early)).isZero();
        campaign.assertOneCopyEach(late);
    }

    @Test
    void copiesArePinnedAndDeletedInTime() {
        List<TestUser> users = telecast.users(3, telecast.bot());
        var campaign = new Campaign(telecast);
        TestMessage draft = campaign.draft("delete=2h");
        assertThat(draft.text()).contains("deleted again after 2 h");
        campaign.chat.press(draft, "Pin: off");
        TestMessage toggled = campaign.chat.await("a toggled draft", message -> message.isEdited());
        campaign.chat.press(toggled, "Send to");
        assertThat(campaign.result().text()).contains("deleted 2 h after");
        TestChat chat = users.getFirst().chatWith(telecast.bot());
        assertThat(chat.messages()).anyMatch(message -> message.text().equals(TEXT) && message.isPinned());
        telecast.clock().advance(Duration.ofMinutes(119));
        campaign.assertOneCopyEach(users);
        telecast.clock().advance(Duration.ofMinutes(2));
        assertThat(campaign.received(users)).isZero();
    }

    @Test
    void aDraftIsToBeConfirmedInTime() {
        List<TestUser> users = telecast.users(2, telecast.bot());
        var campaign = new Campaign(telecast);
        TestMessage draft = campaign.draft("");
        telecast.clock().advance(Duration.ofMinutes(16));
        campaign.chat.press(draft, "Send to");
        campaign.chat.await("time to confirm is over");
        telecast.clock().awaitJobs();
        assertThat(campaign.received(users)).isZero();
        campaign.chat.press(campaign.draft(""), "Cancel");
        campaign.chat.await("Cancelled. Nothing was sent.");
        assertThat(campaign.received(users)).isZero();
    }

    @Test
    void forgedButtonsDoNothing() {
        List<TestUser> users = telecast.users(2, telecast.bot());
        var campaign = new Campaign(telecast);
        TestMessage draft = campaign.draft("");
        campaign.chat.send("/nothing"); // answered after the draft is kept, a moment after it is shown
        campaign.chat.await("I do not know");
        String id = Long.toString(telecast.clock().instant().toEpochMilli(), 36) + "-"
                + Long.toString(telecast.admin().id(), 36);
        TestChat mallory = telecast.user("Mallory").chatWith(telecast.bot());
        for (String action : List.of("send", "drop", "pin", "silent", "pause", "resume", "cancel")) {
            mallory.send("/forge broadcast:" + action + ":" + id);
            TestAnswer answer = mallory.press(mallory.await("forged"), "Press");
            assertThat(answer.alert()).isTrue();
            assertThat(answer.text()).contains("belong to the administrator");
            mallory.send("/forge broadcast:" + action + ":x");
            assertThat(mallory.press(mallory.await("forged"), "Press").text()).contains("over");
        }
        telecast.clock().awaitJobs();
        assertThat(campaign.received(users)).isZero();
        campaign.chat.press(draft, "Send to");
        campaign.result();
        campaign.assertOneCopyEach(users);
    }

    @Test
    void theLatestAreListed() {
        telecast.users(2, telecast.bot());
        var campaign = new Campaign(telecast);
        campaign.begin("");
        campaign.result();
        campaign.chat.send("/broadcasts");
        assertThat(campaign.chat.await("Latest broadcasts").text()).contains("finished · sent 3 of 3");
        campaign.chat.send("/help broadcast");
        assertThat(campaign.chat.await("days=30").text()).contains("delete=2h", "silent", "pin");
    }
}
