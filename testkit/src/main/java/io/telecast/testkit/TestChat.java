package io.telecast.testkit;

import io.telecast.sandbox.world.MenuLine;
import io.telecast.sandbox.world.MessageView;
import io.telecast.sandbox.world.Presses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * The private chat of a person with a bot.
 *
 * <p>The {@code await…} methods answer what the bot has written or edited and no {@code await…} has answered before, the
 * oldest first: waiting twice for the same words waits for a second message with them, or for an edit. They wait some
 * seconds, see {@link TelecastExtension.Builder#patience}, then fail and print the chat.
 *
 * @since 0.1
 */
public final class TestChat {

    private final SmallTelegram telegram;
    private final TestUser user;
    private final TestBot bot;
    private final Conversation chat;
    private final Inbox inbox;

    TestChat(SmallTelegram telegram, TestUser user, TestBot bot) {
        this.telegram = telegram;
        this.user = user;
        this.bot = bot;
        this.chat = Conversation.direct(telegram, bot.id(), user.id());
        this.inbox = new Inbox(chat);
    }

    void pressStart() {
        send("/start");
    }

    void awaitStart() {
        await("an answer to /start", any -> true);
    }

    public TestUser user() {
        return user;
    }

    public TestBot bot() {
        return bot;
    }

    /** Sends a text. */
    public TestMessage send(String text) {
        return sent(telegram.writing().send(user.id(), bot.id(), text, 0));
    }

    private TestMessage sent(MessageView view) {
        return chat.sent(view);
    }

    public TestMessage sendFile(TestFile file) {
        return sendFile(file, "");
    }

    public TestMessage sendFile(TestFile file, String caption) {
        return sent(telegram.writing().sendFile(user.id(), bot.id(), telegram.sample(file), caption, 0));
    }

    /** Replies to a message of this chat. */
    public TestMessage reply(TestMessage to, String text) {
        return sent(telegram.writing().send(user.id(), bot.id(), text, to.id()));
    }

    /** Forwards messages, of a channel that the person is in or of a chat of the person's, into this chat. */
    public List<TestMessage> forward(TestMessage... messages) {
        return Arrays.stream(messages)
                .flatMap(
                        message -> telegram
                                .writing()
                                .forward(user.id(), message.chat().key().forUser(), List.of(message.id()), bot.id())
                                .stream())
                .map(this::sent)
                .toList();
    }

    /** Presses a button that sends data, as the message is now, and waits for the bot's answer. */
    public TestAnswer press(TestMessage message, String label) {
        TestMessage now = message.now();
        TestButton button = now.button(label);
        if (!button.isCallback()) {
            throw new AssertionError("The button \"" + button.label() + "\" opens " + button.url() + ".");
        }
        var rows = now.rows();
        for (int row = 0; row < rows.size(); row++) {
            int column = rows.get(row).indexOf(button);
            if (column >= 0) {
                return answer(button.label(), telegram.writing().press(user.id(), bot.id(), now.id(), row, column));
            }
        }
        throw new AssertionError("No such button");
    }

    /** Presses a button that the person made up, as a changed app can. The data may be that of somebody else's button. */
    public TestAnswer forge(TestMessage message, String data) {
        return answer(data, telegram.writing().forgePress(user.id(), bot.id(), message.id(), data));
    }

    private TestAnswer answer(String label, CompletableFuture<Presses.Answer> future) {
        try {
            Presses.Answer answer = future.get(telegram.patience().toMillis(), TimeUnit.MILLISECONDS);
            return new TestAnswer(answer.text(), answer.alert());
        } catch (TimeoutException e) {
            throw failure(bot + " does not answer the press of \"" + label + "\".", e);
        } catch (ExecutionException e) {
            throw failure("The press of \"" + label + "\" failed.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure("Interrupted while waiting for the answer to \"" + label + "\".", e);
        }
    }

    private AssertionError failure(String sentence, Exception cause) {
        return new AssertionError(sentence + "\n" + this, cause);
    }

    /** Opens a start link {@code https://t.me/<bot>?start=…} of this chat's bot. */
    public void open(String link) {
        send("/start " + StartLink.payload(link, bot));
    }

    /** Deletes a message for both sides. */
    public void delete(TestMessage message) {
        telegram.writing().delete(user.id(), bot.id(), List.of(message.id()));
    }

    /** All that is in the chat now, oldest first. */
    public List<TestMessage> messages() {
        return chat.messages();
    }

    /** All messages with a file that the bot sent and that are there now. */
    public List<TestMessage> files() {
        return messages().stream()
                .filter(message -> message.fromBot() && message.hasFile())
                .toList();
    }

    /** The commands of the menu that the person sees, without slash. */
    public List<String> commands() {
        return telegram.reading().commands(user.id(), bot.id()).stream()
                .map(MenuLine::command)
                .toList();
    }

    /** Waits for a message whose text or caption contains this. */
    public TestMessage await(String text) {
        return await("\"" + text + "\"", message -> message.text().contains(text));
    }

    /** @param what describes it in the failure, such as "a message with two buttons" */
    public TestMessage await(String what, Predicate<TestMessage> wanted) {
        return telegram.await(() -> inbox.take(wanted), () -> missing(what));
    }

    private String missing(String what) {
        return bot + " did not write " + what + " within " + telegram.patience().toSeconds() + " s.\n" + this;
    }

    /** Waits for a message with a file of this name. */
    public TestMessage awaitFile(String name) {
        return await(
                "a message with the file " + name, message -> message.fileName().equals(name));
    }

    /** Waits for so many messages with files, as long as they keep coming. */
    public List<TestMessage> awaitFiles(int count) {
        var files = new ArrayList<TestMessage>();
        while (files.size() < count) {
            files.addAll(telegram.await(
                    () -> some(inbox.take(TestMessage::hasFile, count - files.size())),
                    () -> missing(count + " messages with files, but " + files.size())));
        }
        return files;
    }

    private static <T> Optional<List<T>> some(List<T> found) {
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    /** Waits until a message is deleted. */
    public void awaitGone(TestMessage message) {
        boolean gone = telegram.await(
                () -> message.isGone() ? Optional.of(true) : Optional.empty(),
                () -> "Message " + message.id() + " was not deleted.\n" + this);
        assert gone;
    }

    /** The chat as people would read it. */
    @Override
    public String toString() {
        return "The chat of " + user + " with " + bot + ":\n" + chat.transcript();
    }
}
