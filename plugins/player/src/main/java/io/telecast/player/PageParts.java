package io.telecast.player;

import io.telecast.api.file.Files;
import io.telecast.api.file.StoredFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** What a page loads from below its own address: the poster and subtitles. */
final class PageParts {

    private final Posters posters;
    private final Files files;

    PageParts(Posters posters, Files files) {
        this.posters = posters;
        this.files = files;
    }

    /** Writes a part; answers false if there is no such part. */
    boolean write(HttpServletResponse response, String part, Shown shown) throws IOException {
        if (part.equals(WatchPage.POSTER)) {
            PageHeaders.confine(response, List.of());
            posters.write(response, shown.link().file());
            return true;
        }
        Optional<StoredFile> subtitles = shown.subtitles().stream()
                .filter(file -> part.equals(WatchPage.SUBTITLES + file.id()))
                .findFirst();
        if (subtitles.isPresent()) {
            text(response, subtitles.get());
        }
        return subtitles.isPresent();
    }

    /** The bytes as they are: the page knows how old files of subtitles are written. */
    private void text(HttpServletResponse response, StoredFile file) throws IOException {
        try (InputStream bytes = files.open(file, 0, file.size())) {
            response.setContentType("text/plain");
            response.setContentLengthLong(file.size());
            PageHeaders.confine(response, List.of());
            bytes.transferTo(response.getOutputStream());
        }
    }
}
