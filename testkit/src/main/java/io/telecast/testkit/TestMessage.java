package io.telecast.testkit;

import io.telecast.sandbox.world.MessageView;
import io.telecast.sandbox.world.Watch;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A message as it was when it was read; {@link #now} reads it again.
 *
 * @since 0.1
 */
public final class TestMessage {

    private static final Pattern ADDRESS = Pattern.compile("<a href=\"([^\"]*)\"");

    private final Conversation chat;
    private final Watch.Seen seen;

    TestMessage(Conversation chat, Watch.Seen seen) {
        this.chat = chat;
        this.seen = seen;
    }

    private MessageView view() {
        return seen.message();
    }

    /** Tells this state of the message from others. */
    long stamp() {
        return seen.stamp();
    }

    Conversation chat() {
        return chat;
    }

    /** Number in the chat. */
    public long id() {
        return view().id();
    }

    public Instant date() {
        return view().date();
    }

    /** Text or caption without formatting, empty for none. */
    public String text() {
        return view().text();
    }

    /** Text or caption with its formatting; bare addresses are links in it. */
    public String html() {
        return view().html();
    }

    public boolean hasFile() {
        return view().media().isPresent();
    }

    /** Name of its file, empty for none; photos have none in Telegram. */
    public String fileName() {
        return view().media().map(MessageView.MediaView::fileName).orElse("");
    }

    /** Size of its file in bytes, 0 for none. */
    public long fileSize() {
        return view().media().map(MessageView.MediaView::size).orElse(0L);
    }

    /** The file's bytes as they are in Telegram. */
    public byte[] fileBytes() {
        return chat.telegram()
                .bytes(view().media()
                        .orElseThrow(() -> new AssertionError("Message " + id() + " has no file."))
                        .file());
    }

    List<List<TestButton>> rows() {
        return view().keyboard().stream()
                .map(row -> row.stream()
                        .map(key -> new TestButton(key.label(), key.url().orElse("")))
                        .toList())
                .toList();
    }

    /** Buttons, row by row. */
    public List<TestButton> buttons() {
        return rows().stream().flatMap(List::stream).toList();
    }

    /** The button with this label, or else the only one whose label contains it. Fails if there is none. */
    public TestButton button(String label) {
        List<TestButton> all = buttons();
        List<TestButton> same =
                all.stream().filter(button -> button.label().equals(label)).toList();
        List<TestButton> like =
                all.stream().filter(button -> button.label().contains(label)).toList();
        List<TestButton> found = same.isEmpty() ? like : same;
        if (found.size() != 1) {
            throw new AssertionError("Message " + id() + " has " + found.size() + " buttons \"" + label + "\" among "
                    + all.stream().map(TestButton::label).toList() + ".\n" + chat.transcript());
        }
        return found.getFirst();
    }

    /** The address that a button opens. */
    public String link(String label) {
        TestButton button = button(label);
        if (button.isCallback()) {
            throw new AssertionError("The button \"" + button.label() + "\" opens no address; press it.");
        }
        return button.url();
    }

    /** What a button sends to the bot. No app shows it, but anybody can read it out of one: see {@link TestChat#forge}. */
    public String data(String label) {
        TestButton button = button(label);
        for (int row = 0; row < rows().size(); row++) {
            int column = rows().get(row).indexOf(button);
            if (column >= 0) {
                return chat.telegram().watch().data(chat.key(), id(), row, column);
            }
        }
        throw new AssertionError("No such button");
    }

    /** Addresses in the text, in order. */
    public List<String> links() {
        return ADDRESS.matcher(html())
                .results()
                .map((MatchResult found) -> found.group(1).replace("&amp;", "&"))
                .toList();
    }

    /** The {@code t.me} link of a post in a channel. */
    public String link() {
        return chat.link(id());
    }

    /** Number of the message that it replies to, 0 for none. */
    public long replyTo() {
        return view().replyTo().orElse(0L);
    }

    /** Whether a bot wrote it. */
    public boolean fromBot() {
        return view().from().map(MessageView.From::bot).orElse(false);
    }

    String author() {
        return view().from().map(MessageView.From::name).orElse(view().service() ? "Telegram" : "post");
    }

    public boolean isForwarded() {
        return view().forwardedFrom().isPresent();
    }

    public boolean isEdited() {
        return view().edited();
    }

    /** Whether it must not be forwarded or saved. */
    public boolean isProtected() {
        return view().protect();
    }

    public boolean isPinned() {
        return view().pinned();
    }

    /** Whether it is deleted by now. */
    public boolean isGone() {
        return chat.find(id()).isEmpty();
    }

    /** The message as it is now. Fails if it is gone. */
    public TestMessage now() {
        return chat.get(id());
    }

    @Override
    public String toString() {
        return Transcript.of(List.of(this)).strip();
    }
}
