package io.telecast.api.chat;

import io.telecast.api.Growing;
import io.telecast.api.Stable;
import java.nio.charset.StandardCharsets;

/**
 * An inline button.
 *
 * <p>A switch over its kinds needs a default: later versions may add some.
 *
 * @since 1.0
 */
@Growing
@Stable
public sealed interface Button {

    /** Its text; plain. */
    String label();

    /**
     * Opens an address.
     *
     * @param url {@code https:}, {@code http:} or {@code tg:}
     */
    record Url(String label, String url) implements Button {}

    /**
     * Sends data back to the bot. Plugins make these with {@code Callbacks.button}, which adds their namespace.
     *
     * @param data 1 to 64 bytes of UTF-8
     */
    record Callback(String label, String data) implements Button {

        /** Telegram's limit for the data of a button, in bytes. */
        public static final int MAX_DATA = 64;

        public Callback {
            int length = data.getBytes(StandardCharsets.UTF_8).length;
            if (length == 0 || length > MAX_DATA) {
                throw new IllegalArgumentException("Button data must have 1 to 64 bytes, not " + length);
            }
        }
    }
}
