package io.telecast.sandbox.world;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message in a conversation.
 *
 * @param author who sent it, in a channel too, where nobody is told
 * @param html canonical, see {@link FormattedText}
 * @param file id of a {@link FileEntry}, empty for none
 * @param replyTo 0 for none
 * @param album shared by the messages that are shown as one, 0 for none
 */
public record StoredMessage(
        long id,
        Instant date,
        long author,
        String text,
        String html,
        String file,
        List<List<Key>> keys,
        long replyTo,
        Optional<Origin> origin,
        boolean edited,
        boolean protect,
        boolean service,
        boolean silent,
        boolean pinned,
        long album) {

    /** What is new about a message to be sent. */
    record Draft(
            long author,
            FormattedText body,
            String file,
            List<List<Key>> keys,
            long replyTo,
            Optional<Origin> origin,
            boolean protect,
            boolean service,
            boolean silent,
            long album) {

        static Draft of(long author, FormattedText body, String file) {
            return new Draft(author, body, file, List.of(), 0, Optional.empty(), false, false, false, 0);
        }

        Draft replyingTo(long message) {
            return new Draft(author, body, file, keys, message, origin, protect, service, silent, album);
        }

        Draft from(Origin source) {
            return new Draft(author, body, file, keys, replyTo, Optional.of(source), protect, service, silent, album);
        }

        Draft asService() {
            return new Draft(author, body, file, keys, replyTo, origin, protect, true, silent, album);
        }

        Draft inAlbum(long number) {
            return new Draft(author, body, file, keys, replyTo, origin, protect, service, silent, number);
        }

        StoredMessage numbered(long id, Instant date) {
            return new StoredMessage(
                    id,
                    date,
                    author,
                    body.text(),
                    body.html(),
                    file,
                    keys,
                    replyTo,
                    origin,
                    false,
                    protect,
                    service,
                    silent,
                    false,
                    album);
        }
    }

    StoredMessage edit(FormattedText body, String newFile, List<List<Key>> newKeys) {
        return new StoredMessage(
                id,
                date,
                author,
                body.text(),
                body.html(),
                newFile,
                newKeys,
                replyTo,
                origin,
                true,
                protect,
                service,
                silent,
                pinned,
                album);
    }

    StoredMessage withKeys(List<List<Key>> newKeys) {
        return new StoredMessage(
                id, date, author, text, html, file, newKeys, replyTo, origin, edited, protect, service, silent, pinned,
                album);
    }

    StoredMessage pin() {
        return new StoredMessage(
                id, date, author, text, html, file, keys, replyTo, origin, edited, protect, service, silent, true,
                album);
    }

    public boolean hasFile() {
        return !file.isEmpty();
    }

    FormattedText body() {
        return new FormattedText(text, html);
    }
}
