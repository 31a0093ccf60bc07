package io.telecast.testkit.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.testkit.Telecast;
import io.telecast.testkit.TelecastExtension;
import io.telecast.testkit.TestChat;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The short form. */
class ShortRemindPluginTest {

    @Nested
    @Telecast(value = RemindPlugin.class, settings = "longest=30")
    class RemindPluginTest {

        @Test
        void reminds(TelecastExtension telecast) {
            TestChat chat = telecast.user("Ben").chatWith(telecast.bot());
            chat.send("/remind 20 Tea is ready");
            chat.await("In 20 min.");
            assertThat(telecast.clock().runNextJob()).isEqualTo(Duration.ofMinutes(20));
            chat.await("Tea is ready");
        }

        @Test
        void hasItsSettings(TelecastExtension telecast) {
            TestChat chat = telecast.user("Ben").chatWith(telecast.bot());
            chat.send("/remind 31 Tea is ready");
            chat.await("That is too long.");
            assertThatThrownBy(() -> telecast.clock().runNextJob()).hasMessage("No job is scheduled.");
        }

        @Nested
        class Inner {
            @Test
            void isInTheSameTelecast(TelecastExtension telecast) {
                assertThat(telecast.plugin().isOn()).isTrue();
            }
        }
    }
}
