package io.telecast.player;

import io.telecast.api.file.StoredFile;
import io.telecast.api.link.FileLink;
import java.util.List;
import java.util.Map;

/**
 * What a page shows.
 *
 * @param self how the page is called, below its route
 * @param queue see {@link QueueView}
 * @param subtitles files with subtitles for it
 */
record Shown(FileLink link, String self, Map<String, Object> queue, List<StoredFile> subtitles) {

    @Override
    public String toString() {
        return "Shown[" + link + "]";
    }
}
