package io.telecast.player;

import io.telecast.api.file.Files;
import io.telecast.api.link.CollectionLink;
import io.telecast.api.link.FileLink;
import io.telecast.api.link.Links;
import java.util.List;
import java.util.Optional;

/** Finds what a page shows and what belongs to it. */
final class Shelf {

    private final Links links;
    private final Files files;
    private final Subtitles subtitles;

    Shelf(Links links, Files files, Subtitles subtitles) {
        this.links = links;
        this.files = files;
        this.subtitles = subtitles;
    }

    /** A file that is opened by itself. */
    Shown single(FileLink link) {
        return new Shown(link, link.token(), QueueView.none(), subtitles.of(link.file()));
    }

    PlayQueue queue(CollectionLink link) {
        return PlayQueue.of(link, files);
    }

    /** A file of a queue, unless there are fewer. */
    Optional<Shown> queued(PlayQueue queue, int number, boolean framed) {
        return queue.item(number)
                .map(file -> new Shown(
                        links.file(file, queue.link().userId()),
                        queue.pageOf(number),
                        QueueView.of(queue, number, framed),
                        Subtitles.of(file, queue.all())));
    }

    /** Everything of a queue that sounds or moves. */
    List<Stream> streams(PlayQueue queue) {
        return queue.items().stream()
                .filter(file -> View.of(file).isMedia())
                .map(file -> Stream.of(links.file(file, queue.link().userId())))
                .toList();
    }
}
