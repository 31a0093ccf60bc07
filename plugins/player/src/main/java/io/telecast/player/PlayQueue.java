package io.telecast.player;

import io.telecast.api.collection.FileCollection;
import io.telecast.api.file.Files;
import io.telecast.api.file.StoredFile;
import io.telecast.api.link.CollectionLink;
import java.util.List;
import java.util.Optional;

/**
 * The files of a collection that a page plays or shows, in order.
 *
 * @param link the tokens of the collection
 * @param all every file of the collection, those too that only accompany others
 * @param items what is played
 */
record PlayQueue(CollectionLink link, List<StoredFile> all, List<StoredFile> items) {

    static PlayQueue of(CollectionLink link, Files files) {
        List<StoredFile> all = filesOf(link.collection(), files);
        return new PlayQueue(
                link, all, all.stream().filter(PlayQueue::isPlayable).toList());
    }

    /** The files of a collection that are still known. */
    static List<StoredFile> filesOf(FileCollection collection, Files files) {
        return collection.fileIds().stream()
                .map(files::find)
                .flatMap(Optional::stream)
                .toList();
    }

    static boolean isPlayable(StoredFile file) {
        return View.of(file) != View.OTHER;
    }

    /** A file by its number, from 1. */
    Optional<StoredFile> item(int number) {
        return number <= items.size() ? Optional.of(items.get(number - 1)) : Optional.empty();
    }

    /** How the page of a file is called, below {@code /watch/}. */
    String pageOf(int number) {
        return link.token() + "." + number;
    }

    @Override
    public String toString() {
        return "PlayQueue[" + link + ", items=" + items.size() + "]";
    }
}
