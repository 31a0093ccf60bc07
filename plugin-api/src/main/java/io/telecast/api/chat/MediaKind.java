package io.telecast.api.chat;

import io.telecast.api.Growing;
import io.telecast.api.Stable;

/**
 * How Telegram shows a file.
 *
 * <p>A switch over it needs a default: later versions may add constants.
 *
 * @since 1.0
 */
@Growing
@Stable
public enum MediaKind {
    DOCUMENT,
    VIDEO,
    AUDIO,
    VOICE,
    ANIMATION,
    VIDEO_NOTE,
    PHOTO
}
