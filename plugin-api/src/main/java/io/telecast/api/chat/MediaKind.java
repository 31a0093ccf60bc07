package io.telecast.api.chat;

/**
 * How Telegram shows a file.
 *
 * @since 0.1
 */
public enum MediaKind {
    DOCUMENT,
    VIDEO,
    AUDIO,
    VOICE,
    ANIMATION,
    VIDEO_NOTE,
    PHOTO
}
