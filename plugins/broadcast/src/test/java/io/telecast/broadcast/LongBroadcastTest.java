package io.telecast.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.telecast.testkit.TelecastExtension;
import io.telecast.testkit.TestMessage;
import io.telecast.testkit.TestUser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Broadcasts that something comes in between. */
class LongBroadcastTest {

    private static final int USERS = 110;

    /** So slow that there is time to act, so fast that the test ends. */
    @RegisterExtension
    final TelecastExtension telecast = TelecastExtension.with(BroadcastPlugin.class)
            .configure("bot.messages-per-second", "60")
            .configure("bot.messages-per-second-per-chat", "1000")
            .build();

    private List<TestUser> users;
    private Campaign campaign;

    @BeforeEach
    void gather() {
        users = telecast.users(USERS, telecast.bot());
        campaign = new Campaign(telecast);
    }

    private TestMessage begun(String options) {
        TestMessage panel = campaign.begin(options);
        awaitCopies(5);
        return panel;
    }

    private void awaitCopies(int count) {
        await().atMost(Duration.ofSeconds(20)).until(() -> campaign.received(users) >= count);
    }

    @Test
    void aPausedOneStaysPausedOverARestart() {
        TestMessage panel = begun("");
        campaign.chat.press(panel, "Pause");
        TestMessage paused = campaign.chat.await("paused");
        telecast.restart();
        telecast.clock().advance(Duration.ofMinutes(5));
        long received = campaign.received(users);
        assertThat(received).isBetween(5L, USERS - 1L);
        telecast.clock().advance(Duration.ofMinutes(5));
        assertThat(campaign.received(users)).isEqualTo(received);
        assertThat(paused.now().text()).contains("paused");
        campaign.chat.press(paused, "Resume");
        assertThat(campaign.result().text()).contains("Sent: 111 of 111");
        campaign.assertOneCopyEach(users);
    }

    @Test
    void aRestartSendsNobodyTwice() {
        begun("");
        telecast.restart();
        assertThat(campaign.received(users)).isLessThan(USERS);
        awaitCopies(USERS / 2);
        telecast.restart();
        assertThat(campaign.result().text()).contains("Sent: 111 of 111");
        campaign.assertOneCopyEach(users);
        assertThat(campaign.results()).hasSize(1);
    }

    @Test
    void aCancelledOneTellsHowManyAreLeft() {
        TestMessage panel = begun("");
        campaign.chat.press(panel, "Cancel");
        TestMessage result = campaign.result();
        long received = campaign.received(users);
        assertThat(received).isLessThan(USERS);
        assertThat(result.text()).contains("cancelled", "Not sent any more: ");
        telecast.clock().advance(Duration.ofMinutes(5));
        assertThat(campaign.received(users)).isEqualTo(received);
        assertThat(panel.now().buttons()).isEmpty();
    }

    @Test
    void aDeletedMessageStopsIt() {
        TestMessage source = campaign.chat.send(Campaign.TEXT);
        campaign.chat.reply(source, "/broadcast");
        campaign.chat.press(campaign.chat.await("Send this message to"), "Send to");
        awaitCopies(5);
        campaign.chat.delete(source);
        assertThat(campaign.result().text()).contains("the message was deleted", "Failed: 0");
        assertThat(campaign.received(users)).isLessThan(USERS);
    }

    @Test
    void switchingThePluginOffIsToldAndOnGoesOn() {
        TestMessage panel = begun("");
        telecast.plugin().turnOff();
        assertThat(panel.now().text()).contains("switched off");
        assertThat(panel.now().buttons()).isEmpty();
        long received = campaign.received(users);
        assertThat(received).isLessThan(USERS);
        telecast.plugin().turnOn();
        assertThat(campaign.result().text()).contains("Sent: 111 of 111");
        campaign.assertOneCopyEach(users);
    }

    @Test
    void anUpgradeOnTheWayChangesNothing() {
        begun("");
        telecast.plugin().upgrade();
        assertThat(campaign.result().text()).contains("Sent: 111 of 111");
        campaign.assertOneCopyEach(users);
    }

    @Test
    void theNextOneWaitsForItsTurn() {
        begun("");
        TestMessage second = campaign.begin("silent");
        campaign.chat.await("waiting until the one before");
        telecast.clock().awaitJobs();
        campaign.result();
        await().atMost(Duration.ofSeconds(20)).until(() -> campaign.results().size() == 2);
        assertThat(second.now().text()).contains("finished");
        for (TestUser user : users) {
            assertThat(Campaign.copies(user.openChatWith(telecast.bot()))).isEqualTo(2);
        }
    }

    @Test
    void whoBlocksTheBotMeanwhileIsCountedAsSuch() {
        begun("");
        List<TestUser> last = users.subList(USERS - 20, USERS);
        last.forEach(user -> user.block(telecast.bot()));
        TestMessage result = campaign.result();
        assertThat(result.text()).contains("Sent: 91 of 111", "Blocked the bot: 20", "Failed: 0");
        String csv = new String(result.fileBytes(), StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(21);
        last.forEach(user -> assertThat(csv).contains(user.id() + "," + user.firstName()));
        campaign.assertOneCopyEach(users.subList(0, USERS - 20));
    }

    @Test
    void aLostAnswerMeansNoSecondCopy() {
        begun("");
        telecast.faults().lose(0.1);
        TestMessage result = campaign.result();
        telecast.faults().clear();
        assertThat(Campaign.count(result, "Sent: ") + Campaign.count(result, "Failed: "))
                .isEqualTo(USERS + 1);
        for (TestUser user : users) {
            assertThat(Campaign.copies(user.openChatWith(telecast.bot()))).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void floodsBeyondTheHostsPatienceAreWaitedFor() {
        begun("");
        telecast.faults().floodCalls(0.05, Duration.ofSeconds(90));
        TestMessage result = campaign.result();
        assertThat(result.text()).contains("Sent: 111 of 111");
        campaign.assertOneCopyEach(users);
    }

    @Test
    void whoComesLaterIsNotIncluded() {
        begun("");
        TestUser late = telecast.user("Zed");
        late.chatWith(telecast.bot());
        assertThat(campaign.result().text()).contains("Sent: 111 of 111");
        assertThat(Campaign.copies(late.openChatWith(telecast.bot()))).isZero();
    }
}
