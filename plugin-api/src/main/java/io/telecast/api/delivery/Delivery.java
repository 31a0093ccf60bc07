package io.telecast.api.delivery;

import io.telecast.api.Stable;
import io.telecast.api.chat.MessageRef;
import io.telecast.api.file.StoredFile;
import java.time.Instant;

/**
 * A file that was delivered.
 *
 * @param message the user's copy
 * @param at when Telegram took it
 * @since 1.0
 */
@Stable
public record Delivery(Order order, StoredFile file, MessageRef message, Instant at) {}
