package io.telecast.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.testkit.TelecastExtension;
import io.telecast.testkit.TestMessage;
import io.telecast.testkit.TestUser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Floods, lost answers, and users who are gone. */
class BroadcastInBadWeatherTest {

    @RegisterExtension
    final TelecastExtension telecast = TelecastExtension.with(BroadcastPlugin.class)
            .configure("bot.messages-per-second", "1000")
            .configure("bot.messages-per-second-per-chat", "1000")
            .build();

    @Test
    void everybodyIsAccountedForInAFlood() {
        List<TestUser> users = telecast.users(300, telecast.bot());
        List<TestUser> gone = users.subList(200, 207);
        gone.forEach(TestUser::deactivate);
        var campaign = new Campaign(telecast);
        TestMessage draft = campaign.draft("");
        campaign.chat.press(draft, "Send to");
        telecast.faults().floodCalls(0.2, Duration.ofMillis(20));
        TestMessage result = campaign.result();
        telecast.faults().clear();
        assertThat(Campaign.count(result, "Sent: ")).isEqualTo(301 - 7);
        assertThat(Campaign.count(result, "Failed: ")).isZero();
        campaign.assertOneCopyEach(users.subList(0, 200));
        campaign.assertOneCopyEach(users.subList(207, 300));
        assertThat(Campaign.count(result, "Deleted accounts: ")).isEqualTo(7);
        assertThat(result.fileName()).isEqualTo("failures.csv");
        String csv = new String(result.fileBytes(), StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(8);
        assertThat(csv).contains(gone.getFirst().id() + ",");
    }
}
