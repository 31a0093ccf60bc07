package io.telecast.dist;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the sandbox's interface answers, as types. */
public final class Chat {
    private Chat() {}

    /** Who wrote a message. */
    public record Sender(long id, String name, boolean bot) {}

    /** A file in a message. */
    public record Media(String file, String kind, @Nullable String fileName, String mimeType, long size) {}

    /** A button below a message: an address, or something to press. */
    public record Key(String label, @Nullable String url) {}

    /** Where a forwarded message comes from. */
    public record Origin(long chat, long message, @Nullable String title) {}

    /** A message as the acting user sees it. */
    public record Message(
            long chat,
            long id,
            Instant date,
            @Nullable Sender from,
            boolean out,
            String text,
            @Nullable String html,
            @Nullable Media media,
            @Nullable List<List<Key>> keyboard,
            @Nullable Long replyTo,
            @Nullable Origin forwardedFrom,
            boolean edited,
            boolean protect,
            boolean service) {

        public List<Key> keys() {
            return keyboard == null
                    ? List.of()
                    : keyboard.stream().flatMap(List::stream).toList();
        }

        public List<String> labels() {
            return keys().stream().map(Key::label).toList();
        }

        /** The address behind the button with a label. */
        public Optional<URI> link(String label) {
            return keys().stream()
                    .filter(key -> key.label().equals(label))
                    .flatMap(key -> Optional.ofNullable(key.url()).stream())
                    .map(URI::create)
                    .findFirst();
        }

        /** The HTML of the text, empty if there is none. */
        public String markup() {
            return html == null ? "" : html;
        }

        /** The file, which must be there. */
        public Media file() {
            if (media == null) {
                throw new AssertionError("this message carries no file: " + text);
            }
            return media;
        }
    }

    record Page(List<Message> messages, @Nullable Boolean more) {}

    /** A bot that was made, with its token. */
    public record NewBot(long id, String username, String name, String token) {}

    /** What a press of a button was answered with. */
    public record Answer(String text, boolean alert) {}

    record Pressed(@Nullable Answer answer) {}

    /** Somebody of the sandbox's world. */
    public record Person(
            long id, String firstName, @Nullable String username, boolean admin) {}

    /** A bot of the sandbox's world. */
    public record BotAccount(long id, String username, String name, String role) {}

    /** A channel of the sandbox's world. */
    public record Channel(long id, String title, boolean storage) {}

    /** A file that can be sent by name. */
    public record Sample(String name, String kind, String mimeType, long size) {}

    /** The sandbox's world. */
    public record World(List<Person> users, List<BotAccount> bots, List<Channel> channels, List<Sample> samples) {}

    /** A line of the command menu. */
    public record MenuLine(String command, String description) {}
}
