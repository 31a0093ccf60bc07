package io.telecast.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.testkit.example.RemindPlugin;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AwaitTest {

    @RegisterExtension
    private static final TelecastExtension telecast = TelecastExtension.with(RemindPlugin.class)
            .patience(Duration.ofMillis(1500))
            .build();

    private final TestChat chat = telecast.user("Ben").openChatWith(telecast.bot());

    private void start() {
        chat.send("/start");
        chat.await("Hello Ben!");
    }

    @Test
    void aWaitInVainPrintsTheChat() {
        start();
        chat.send("/remind 5 Tea");
        TestMessage offer = chat.await("In 5 min.");
        assertThatThrownBy(() -> chat.await("Coffee is ready"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("@telecast_bot did not write \"Coffee is ready\" within")
                .hasMessageContaining("Ben: /remind 5 Tea")
                .hasMessageContaining("In 5 min.")
                .hasMessageContaining("[Cancel]");
        assertThatThrownBy(() -> chat.awaitGone(offer)).hasMessageContaining("was not deleted");
        assertThatThrownBy(() -> chat.awaitFiles(2)).hasMessageContaining("2 messages with files, but 0");
    }

    @Test
    void sameWordsAreAwaitedAnew() {
        start();
        chat.send("/remind 5 Tea");
        TestMessage first = chat.await("In 5 min.");
        assertThatThrownBy(() -> chat.await("In 5 min.")).isInstanceOf(AssertionError.class);
        chat.send("/remind 5 Tea");
        assertThat(chat.await("In 5 min.").id()).isGreaterThan(first.id());
    }

    @Test
    void answersMayBeAwaitedInAnyOrder() {
        start();
        chat.send("/remind 5 Tea");
        chat.send("/remind 6 Tea");
        chat.await("In 6 min.");
        chat.await("In 5 min.");
    }

    @Test
    void aWrongLabelNamesTheRightOnes() {
        start();
        chat.send("/remind 5 Tea");
        TestMessage offer = chat.await("In 5 min.");
        assertThatThrownBy(() -> chat.press(offer, "Stop")).hasMessageContaining("[Cancel]");
        assertThatThrownBy(() -> offer.link("Cancel")).hasMessageContaining("press it");
        assertThat(chat.press(offer, "Can").text()).isEqualTo("Cancelled");
        assertThat(chat.press(offer, "Cancel").text()).isEqualTo("There is nothing to cancel.");
    }

    @Test
    void linksThatTelegramWouldNotOpenAreRefused() {
        assertThatThrownBy(() -> chat.open("https://example.org/x")).hasMessageContaining("no start link");
        assertThatThrownBy(() -> chat.open("https://t.me/other_bot?start=abc")).hasMessageContaining("@other_bot");
        assertThatThrownBy(() -> chat.open("https://t.me/telecast_bot?start=a%20b"))
                .hasMessageContaining("no start link");
    }

    @Test
    void aPressThatNobodyAnswersFails() {
        start();
        chat.send("/remind 5 Tea");
        TestMessage offer = chat.await("In 5 min.");
        telecast.stop();
        try {
            assertThatThrownBy(() -> chat.press(offer, "Cancel")).hasMessageContaining("does not answer the press");
        } finally {
            telecast.start();
        }
    }

    /** The class's host serves nested tests too. */
    @Nested
    class Inside {

        @Test
        void theSameHostAnswers() {
            start();
            assertThat(telecast.plugin().isOn()).isTrue();
        }
    }
}
