package io.telecast.host.bot;

import io.telecast.api.chat.Html;
import io.telecast.api.collection.FileCollection;
import io.telecast.api.file.StoredFile;
import io.telecast.host.collections.CollectionCatalog;
import io.telecast.host.collections.CollectionRecord;
import io.telecast.host.files.FileCatalog;
import io.telecast.host.files.FileRecord;
import io.telecast.host.links.LinksInText.Linked;
import io.telecast.host.text.Texts;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Something whose links can be ended: a file or a collection. */
sealed interface Revocable {

    /** Who may end the links, beside administrators. */
    long ownerId();

    /** To which bot it belongs. */
    long botId();

    /** Ends every link that was made so far; answers what to say about that. */
    Html revoke(Texts texts);

    /** A stored file. */
    record OfFile(StoredFile file, FileCatalog files) implements Revocable {
        @Override
        public long ownerId() {
            return file.ownerId();
        }

        @Override
        public long botId() {
            return file.botId();
        }

        @Override
        public Html revoke(Texts texts) {
            files.revoke(file.id());
            return texts.render("revoke.done", LinkReplies.describe(file));
        }
    }

    /** A collection. */
    record OfCollection(FileCollection collection, CollectionCatalog collections) implements Revocable {
        @Override
        public long ownerId() {
            return collection.ownerId();
        }

        @Override
        public long botId() {
            return collection.botId();
        }

        @Override
        public Html revoke(Texts texts) {
            collections.revoke(collection.id());
            return texts.render("revoke.done_collection", places());
        }

        Map<String, Object> places() {
            return Map.of(
                    "title", collection.title(), "count", collection.fileIds().size());
        }
    }

    /** Finds what links and buttons name. */
    record Finder(FileCatalog files, CollectionCatalog collections) {

        private static final Pattern PAYLOAD = Pattern.compile("(c?)([1-9][0-9]{0,17})");

        Optional<Revocable> find(Linked linked) {
            return switch (linked) {
                case Linked.ToFile(long id) ->
                    files.find(id).map(FileRecord::file).map(file -> new OfFile(file, files));
                case Linked.ToCollection(long id) ->
                    collections
                            .find(id)
                            .map(CollectionRecord::collection)
                            .map(collection -> new OfCollection(collection, collections));
            };
        }

        /** By the payload of a button: a file's id, or that of a collection behind a {@code c}. */
        Optional<Revocable> find(String payload) {
            Matcher form = PAYLOAD.matcher(payload);
            if (!form.matches()) {
                return Optional.empty();
            }
            long id = Long.parseLong(form.group(2));
            return find(form.group(1).isEmpty() ? new Linked.ToFile(id) : new Linked.ToCollection(id));
        }
    }
}
