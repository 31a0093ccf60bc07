package io.telecast.player;

import io.telecast.api.file.Files;
import io.telecast.api.file.StoredFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;

/** Pictures that stand for files: what Telegram has, else a drawn cover. */
final class Posters {

    private final Files files;
    private final Logger log;

    Posters(Files files, Logger log) {
        this.files = files;
        this.log = log;
    }

    void write(HttpServletResponse response, StoredFile file) throws IOException {
        Optional<byte[]> thumbnail = thumbnail(file);
        byte[] picture = thumbnail.orElseGet(() -> Cover.of(file).getBytes(StandardCharsets.UTF_8));
        response.setHeader("Cache-Control", "private, max-age=3600");
        response.setContentType(thumbnail.isPresent() ? "image/jpeg" : "image/svg+xml");
        response.setContentLength(picture.length);
        response.getOutputStream().write(picture);
    }

    private Optional<byte[]> thumbnail(StoredFile file) {
        try {
            return files.thumbnail(file).filter(picture -> picture.length > 0);
        } catch (RuntimeException e) {
            // Telegram may be away; the page is as good with a cover
            log.debug("No thumbnail of file {}.", file.id(), e);
            return Optional.empty();
        }
    }
}
