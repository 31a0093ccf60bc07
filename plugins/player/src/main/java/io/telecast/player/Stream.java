package io.telecast.player;

import io.telecast.api.link.FileLink;

/**
 * What an app needs to play a file.
 *
 * @param url absolute and encoded; holds the link's token
 * @param title on one line
 * @param seconds playing time, 0 where unknown
 */
record Stream(String url, String title, View view, long seconds) {

    static Stream of(FileLink link) {
        return new Stream(
                link.streamUrl(),
                FileNames.oneLine(link.file().name()),
                View.of(link.file()),
                link.file().seconds());
    }

    @Override
    public String toString() {
        return "Stream[title=" + title + ", view=" + view + "]";
    }
}
