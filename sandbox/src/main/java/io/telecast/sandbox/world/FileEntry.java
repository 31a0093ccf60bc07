package io.telecast.sandbox.world;

import io.telecast.api.chat.Media;
import io.telecast.api.chat.MediaKind;
import io.telecast.sandbox.content.Content;
import io.telecast.sandbox.content.Sample;
import java.time.Duration;

/**
 * A file that was sent at least once; copies and forwards share it.
 *
 * @param id unique for ever
 * @param millis duration, 0 where unknown
 * @param thumb name of a bundled JPEG, empty for none
 */
public record FileEntry(
        String id,
        MediaKind kind,
        String name,
        String mimeType,
        Content content,
        long millis,
        int width,
        int height,
        String thumb) {

    static FileEntry of(String id, Sample sample) {
        return new FileEntry(
                id,
                sample.kind(),
                sample.name(),
                sample.mimeType(),
                sample.content(),
                sample.millis(),
                sample.width(),
                sample.height(),
                sample.thumb());
    }

    public long size() {
        return content.size();
    }

    /** As messages carry it. Photos, voice and video notes have no name in Telegram. */
    public Media media() {
        boolean nameless = kind == MediaKind.PHOTO || kind == MediaKind.VOICE || kind == MediaKind.VIDEO_NOTE;
        return new Media(kind, nameless ? "" : name, mimeType, size(), id, Duration.ofMillis(millis), width, height);
    }

    boolean sameAs(Sample sample) {
        return of(id, sample).equals(this);
    }
}
