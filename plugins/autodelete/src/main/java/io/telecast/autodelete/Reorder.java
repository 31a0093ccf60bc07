package io.telecast.autodelete;

import io.telecast.api.storage.StoreSpec;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * What a "Get it again" button stands for.
 *
 * @param key short enough for a button; it grants nothing by itself
 * @param pressed when it was pressed last
 */
record Reorder(String key, long botId, long userId, String startPayload, Instant pressed, Instant expires) {

    private static final int KEY_BYTES = 16;

    static StoreSpec<Reorder> spec() {
        return StoreSpec.of("reorders", Reorder.class, Reorder::key)
                .expires(reorder -> Optional.of(reorder.expires()))
                .build();
    }

    /** The same order has the same key, so that concluding it twice leaves one record. */
    static Reorder of(Pending order, Instant expires) {
        return new Reorder(
                digest(order.key()),
                order.wish().botId(),
                order.wish().userId(),
                order.wish().startPayload(),
                Instant.EPOCH,
                expires);
    }

    Reorder pressedAt(Instant now) {
        return new Reorder(key, botId, userId, startPayload, now, expires);
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, KEY_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
