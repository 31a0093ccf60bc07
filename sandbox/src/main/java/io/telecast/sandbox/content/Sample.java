package io.telecast.sandbox.content;

import io.telecast.api.chat.MediaKind;

/**
 * A file that can be sent by name.
 *
 * @param millis duration, 0 where there is none
 * @param thumb name of a bundled JPEG, empty for none
 */
public record Sample(
        String name,
        MediaKind kind,
        String mimeType,
        Content content,
        long millis,
        int width,
        int height,
        String thumb) {

    /** A file shown as a document, whatever is in it. */
    public static Sample document(String name, String mimeType, Content content) {
        return new Sample(name, MediaKind.DOCUMENT, mimeType, content, 0, 0, 0, "");
    }

    static Sample plain(String name, String mimeType, Content content) {
        return new Sample(name, MediaTypes.kind(mimeType), mimeType, content, 0, 0, 0, "");
    }
}
