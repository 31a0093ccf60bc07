package io.telecast.testkit.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.testkit.TelecastExtension;
import io.telecast.testkit.TestChat;
import io.telecast.testkit.TestMessage;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RemindPluginTest {

    @RegisterExtension
    private final TelecastExtension telecast =
            TelecastExtension.with(RemindPlugin.class).setting("longest", "30").build();

    @Test
    void remindsInTimeEvenAfterARestart() {
        TestChat chat = telecast.user("Ben").chatWith(telecast.bot());
        chat.send("/remind 20 Tea is ready");
        chat.await("In 20 min.");
        telecast.clock().advance(Duration.ofMinutes(19));
        assertThat(chat.messages()).extracting(TestMessage::text).doesNotContain("Tea is ready");
        telecast.restart();
        telecast.clock().advance(Duration.ofMinutes(1));
        assertThat(chat.await("Tea is ready").date()).isEqualTo(telecast.clock().instant());
        assertThat(telecast.http().get("/reminders").text()).isEqualTo("1 sent");
    }

    @Test
    void canBeCancelled() {
        TestChat chat = telecast.user("Ben").chatWith(telecast.bot());
        chat.send("/remind 20 Tea is ready");
        assertThat(chat.press(chat.await("In 20 min."), "Cancel").text()).isEqualTo("Cancelled");
        telecast.clock().advance(Duration.ofHours(1));
        assertThat(telecast.http().get("/reminders").text()).isEqualTo("0 sent");
    }

    @Test
    void waitsNoLongerThanTheOperatorSays() {
        TestChat chat = telecast.user("Ben").chatWith(telecast.bot());
        chat.send("/remind 31 Tea");
        chat.await("That is too long.");
        telecast.settings().set("longest", "31");
        chat.send("/remind 31 Tea");
        chat.await("In 31 min.");
        assertThatThrownBy(() -> telecast.settings().set("longest", "0")).hasMessageContaining("longest");
    }
}
