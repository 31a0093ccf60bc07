package io.telecast.sandbox.world;

import io.telecast.api.chat.MediaKind;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A message as one user sees it; the form in which the chat page gets it. */
public record MessageView(
        long chat,
        long id,
        Instant date,
        Optional<From> from,
        boolean out,
        String text,
        String html,
        Optional<MediaView> media,
        List<List<KeyView>> keyboard,
        Optional<Long> replyTo,
        Optional<Origin> forwardedFrom,
        boolean edited,
        boolean protect,
        boolean service,
        boolean pinned) {

    /** Who wrote it. */
    public record From(long id, String name, boolean bot) {}

    /** @param duration seconds */
    public record MediaView(
            String file,
            String kind,
            String fileName,
            String mimeType,
            long size,
            double duration,
            int width,
            int height,
            boolean thumb) {

        static MediaView of(FileEntry file) {
            return new MediaView(
                    file.id(),
                    MessageView.kind(file.kind()),
                    file.media().fileName(),
                    file.mimeType(),
                    file.size(),
                    file.millis() / 1000.0,
                    file.width(),
                    file.height(),
                    !file.thumb().isEmpty());
        }
    }

    /** A button; its data stays with the bot. */
    public record KeyView(String label, Optional<String> url, boolean callback) {

        static KeyView of(Key key) {
            return new KeyView(
                    key.label(),
                    Optional.of(key.url()).filter(url -> !url.isEmpty()),
                    key.url().isEmpty());
        }
    }

    static MessageView of(State state, long viewer, ChatKey chat, StoredMessage message) {
        Optional<From> from = chat.isChannel()
                ? Optional.empty()
                : Optional.of(new From(
                        message.author(),
                        state.directory.displayName(message.author()),
                        state.directory.bot(message.author()).isPresent()));
        return new MessageView(
                chat.forUser(),
                message.id(),
                message.date(),
                from,
                message.author() == viewer,
                message.text(),
                message.html(),
                state.files.find(message.file()).map(MediaView::of),
                message.keys().stream()
                        .map(row -> row.stream().map(KeyView::of).toList())
                        .toList(),
                Optional.of(message.replyTo()).filter(id -> id != 0),
                message.origin(),
                message.edited(),
                message.protect(),
                message.service(),
                message.pinned());
    }

    /** The kind's name in the interface. */
    public static String kind(MediaKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
