package io.telecast.host.links;

import java.time.Instant;

/**
 * A key as the store keeps it.
 *
 * @param id 0 to 255, part of each link
 * @param generation the newest signs
 * @param secret base64 of 32 random bytes; never shown
 */
public record LinkKey(int id, long generation, String secret, Instant madeAt) {

    @Override
    public String toString() {
        return "LinkKey[id=" + id + ", generation=" + generation + ", madeAt=" + madeAt + "]";
    }
}
