package io.telecast.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.testkit.TelecastExtension;
import io.telecast.testkit.TestChat;
import io.telecast.testkit.TestMessage;
import io.telecast.testkit.TestResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** HTTP links work only while their user is verified, if the operator wants it so. */
class StreamTest {

    @RegisterExtension
    static final TelecastExtension telecast = Stage.telecast();

    @Test
    void followTheVerificationOfWhomTheyWereMadeFor() {
        TestMessage stored = Stage.store(telecast.admin().chatWith(telecast.bot()), "film.mp4");
        TestChat ben = telecast.user("Ben").chatWith(telecast.bot());
        ben.open(Stage.refused(ben, stored.link("Share link")).link("Verify"));
        ben.await("You are verified until");
        String download = ben.awaitFile("film.mp4").link("Download");
        assertThat(telecast.http().get(download).status()).isEqualTo(200);

        telecast.clock().advance(Duration.ofHours(24));
        assertThat(telecast.http().get(download).status()).isEqualTo(200);
        telecast.settings().set("streams", "true");
        TestResponse refused = telecast.http().get(download);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text())
                .contains("/verified")
                .contains("@" + telecast.bot().username());
        // an administrator's own links go on
        assertThat(telecast.http().get(stored.link("Download")).status()).isEqualTo(200);

        ben.send("/verified");
        ben.open(ben.await("not verified yet").link("Verify"));
        ben.await("You are verified until");
        assertThat(telecast.http().get(download).status()).isEqualTo(200);
    }
}
