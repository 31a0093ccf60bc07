package io.telecast.api.chat;

import io.telecast.api.Stable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message as it was when it was read.
 *
 * @param chat where it is
 * @param sender empty for channel posts
 * @param text the text, or the caption of media; plain, without formatting
 * @param media the file, if it carries one
 * @param replyTo the message it answers
 * @param forwardedFrom the channel post that it forwards, where Telegram tells
 * @param service true for "user joined" and the like
 * @since 1.0
 */
@Stable
public record Message(
        MessageRef ref,
        Chat chat,
        Instant date,
        Optional<User> sender,
        String text,
        Optional<Media> media,
        Optional<MessageRef> replyTo,
        Optional<MessageRef> forwardedFrom,
        Keyboard keyboard,
        boolean service) {

    /** Starts a message without sender, text, media or buttons. */
    public static Builder builder(MessageRef ref, Chat chat, Instant date) {
        return new Builder(ref, chat, date);
    }

    /** Collects the optional parts of a message. Not thread-safe. */
    public static final class Builder {
        private final MessageRef ref;
        private final Chat chat;
        private final Instant date;
        private Optional<User> sender = Optional.empty();
        private String text = "";
        private Optional<Media> media = Optional.empty();
        private Optional<MessageRef> replyTo = Optional.empty();
        private Optional<MessageRef> forwardedFrom = Optional.empty();
        private Keyboard keyboard = new Keyboard(List.of());
        private boolean service;

        private Builder(MessageRef ref, Chat chat, Instant date) {
            this.ref = ref;
            this.chat = chat;
            this.date = date;
        }

        public Builder sender(User user) {
            sender = Optional.of(user);
            return this;
        }

        public Builder text(String plain) {
            text = plain;
            return this;
        }

        public Builder media(Media file) {
            media = Optional.of(file);
            return this;
        }

        public Builder replyTo(MessageRef message) {
            replyTo = Optional.of(message);
            return this;
        }

        public Builder forwardedFrom(MessageRef post) {
            forwardedFrom = Optional.of(post);
            return this;
        }

        public Builder keyboard(Keyboard buttons) {
            keyboard = buttons;
            return this;
        }

        public Builder service() {
            service = true;
            return this;
        }

        public Message build() {
            return new Message(ref, chat, date, sender, text, media, replyTo, forwardedFrom, keyboard, service);
        }
    }
}
