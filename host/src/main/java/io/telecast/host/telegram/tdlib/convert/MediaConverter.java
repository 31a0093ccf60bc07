package io.telecast.host.telegram.tdlib.convert;

import io.telecast.api.chat.Media;
import io.telecast.api.chat.MediaKind;
import io.telecast.host.telegram.tdlib.api.Fields;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The file of a {@code MessageContent}. */
final class MediaConverter {

    private static final String JPEG = "image/jpeg";

    private MediaConverter() {}

    static Optional<Media> read(JsonNode content) {
        return switch (Fields.type(content)) {
            case "messageDocument" -> file(MediaKind.DOCUMENT, content.path("document"), "document");
            case "messageVideo" -> file(MediaKind.VIDEO, content.path("video"), "video");
            case "messageAudio" -> file(MediaKind.AUDIO, content.path("audio"), "audio");
            case "messageVoiceNote" -> file(MediaKind.VOICE, content.path("voice_note"), "voice");
            case "messageAnimation" -> file(MediaKind.ANIMATION, content.path("animation"), "animation");
            case "messageVideoNote" -> videoNote(content.path("video_note"));
            case "messagePhoto" -> photo(content.path("photo").path("sizes"));
            default -> Optional.empty();
        };
    }

    private static Optional<Media> file(MediaKind kind, JsonNode about, String file) {
        return media(
                kind,
                about.path(file),
                about,
                Fields.text(about, "mime_type"),
                pixels(about, "width"),
                pixels(about, "height"));
    }

    private static Optional<Media> videoNote(JsonNode note) {
        int length = pixels(note, "length");
        return media(MediaKind.VIDEO_NOTE, note.path("video"), note, "video/mp4", length, length);
    }

    /** The largest size: the one that is streamed. */
    private static Optional<Media> photo(JsonNode sizes) {
        Optional<Media> best = Optional.empty();
        for (JsonNode size : sizes) {
            Optional<Media> one = media(
                    MediaKind.PHOTO, size.path("photo"), size, JPEG, pixels(size, "width"), pixels(size, "height"));
            if (best.isEmpty() || one.isPresent() && area(one.get()) >= area(best.get())) {
                best = one.isPresent() ? one : best;
            }
        }
        return best;
    }

    private static Optional<Media> media(
            MediaKind kind, JsonNode file, JsonNode about, String mimeType, int width, int height) {
        String uniqueId = Fields.text(file.path("remote"), "unique_id");
        if (uniqueId.isEmpty()) {
            return Optional.empty(); // not a file that anybody could ask for
        }
        long size = Math.max(Fields.number(file, "size"), 0);
        return Optional.of(new Media(
                kind,
                Fields.text(about, "file_name"),
                mimeType,
                size == 0 ? Math.max(Fields.number(file, "expected_size"), 0) : size,
                uniqueId,
                Duration.ofSeconds(Math.clamp(Fields.number(about, "duration"), 0, Integer.MAX_VALUE)),
                width,
                height));
    }

    private static int pixels(JsonNode holder, String name) {
        return Math.clamp(Fields.number(holder, name), 0, Integer.MAX_VALUE);
    }

    private static long area(Media media) {
        return (long) media.width() * media.height();
    }
}
