package io.telecast.testkit.bots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.telecast.testkit.TelecastExtension;
import io.telecast.testkit.TestChat;
import io.telecast.testkit.TestFile;
import io.telecast.testkit.TestResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The main bot's token is replaced while the host runs. */
class LostMainBotTest {

    @RegisterExtension
    static final TelecastExtension telecast =
            TelecastExtension.with(HelloPlugin.class).build();

    @Test
    void theHostSaysThatItIsNotReadyAndWhy() {
        TestChat ben = telecast.user("Ben").chatWith(telecast.bot());
        ben.sendFile(TestFile.of("film.mp4", 100));
        String link = ben.await("film.mp4").link("Download");
        assertThat(telecast.http().get("/readyz").status()).isEqualTo(200);

        telecast.bot().revoke();
        await().until(() -> telecast.http().get("/readyz").status() == 503);

        TestResponse answer = telecast.http().get("/readyz");
        assertThat(answer.text())
                .contains("@" + telecast.bot().username(), "no longer valid", "telegram.bot-token")
                .doesNotContain(telecast.bot().token());
        assertThat(telecast.http().get("/livez").status()).isEqualTo(200);
        assertThat(telecast.http().get(link).status()).isEqualTo(200);
    }
}
