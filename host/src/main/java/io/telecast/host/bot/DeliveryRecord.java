package io.telecast.host.bot;

import io.telecast.api.chat.MessageRef;
import java.time.Instant;

/**
 * A file that Telegram has taken for an order.
 *
 * @param key names bot, user, file and order
 * @param message the user's copy
 * @param at when Telegram took it
 * @param told whether everybody who listens has heard of it
 */
public record DeliveryRecord(String key, MessageRef message, Instant at, boolean told) {}
