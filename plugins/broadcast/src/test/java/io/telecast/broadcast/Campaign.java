package io.telecast.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.testkit.TelecastExtension;
import io.telecast.testkit.TestChat;
import io.telecast.testkit.TestMessage;
import io.telecast.testkit.TestUser;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an administrator does with broadcasts, and what users see of them. */
final class Campaign {

    static final String TEXT = "Big news for everybody";

    private final TelecastExtension telecast;
    final TestChat chat;

    Campaign(TelecastExtension telecast) {
        this.telecast = telecast;
        this.chat = telecast.admin().chatWith(telecast.bot());
    }

    /** Writes the message and the command; answers the draft. */
    TestMessage draft(String options) {
        chat.reply(chat.send(TEXT), ("/broadcast " + options).strip());
        return chat.await("Send this message to");
    }

    /** Writes, confirms, and answers the panel. */
    TestMessage begin(String options) {
        TestMessage draft = draft(options);
        chat.press(draft, "Send to");
        return draft;
    }

    /** The message at the end. Long floods are waited for by the clock. */
    TestMessage result() {
        for (int minute = 0; minute < 60; minute++) {
            telecast.clock().awaitJobs();
            var found = results();
            if (!found.isEmpty()) {
                return found.getLast();
            }
            telecast.clock().advance(Duration.ofMinutes(1));
        }
        throw new AssertionError("No result in an hour:\n" + chat);
    }

    List<TestMessage> results() {
        return chat.messages().stream()
                .filter(message -> message.fromBot() && message.text().contains("Blocked the bot:"))
                .toList();
    }

    static long copies(TestChat chat) {
        return chat.messages().stream()
                .filter(message -> message.fromBot() && message.text().equals(TEXT))
                .count();
    }

    long received(List<TestUser> users) {
        return users.stream()
                .filter(user -> copies(user.openChatWith(telecast.bot())) > 0)
                .count();
    }

    /** A number of the result. */
    static long count(TestMessage result, String label) {
        Matcher number = Pattern.compile(Pattern.quote(label) + "([0-9,]+)").matcher(result.text());
        assertThat(number.find()).as(label + " in " + result.text()).isTrue();
        return Long.parseLong(number.group(1).replace(",", ""));
    }

    void assertOneCopyEach(List<TestUser> users) {
        for (TestUser user : users) {
            assertThat(copies(user.openChatWith(telecast.bot())))
                    .as("copies for %s", user.firstName())
                    .isEqualTo(1);
        }
    }
}
