package io.telecast.clone;

import io.telecast.api.bot.BotIdentity;
import java.time.Instant;

/**
 * A clone and what shall be with it.
 *
 * @param username without {@code @}; empty while it has never been connected
 * @param token sealed
 */
record CloneRecord(
        long botId,
        long ownerId,
        String owner,
        String username,
        String name,
        String token,
        State state,
        Instant created) {

    String key() {
        return Long.toString(botId);
    }

    CloneRecord with(State other) {
        return new CloneRecord(botId, ownerId, owner, username, name, token, other, created);
    }

    CloneRecord with(BotIdentity self) {
        return new CloneRecord(botId, ownerId, owner, self.username(), self.name(), token, state, created);
    }

    CloneRecord withToken(String sealed) {
        return new CloneRecord(botId, ownerId, owner, username, name, sealed, state, created);
    }

    /** Such as {@code @ada_films_bot}. */
    String label() {
        return username.isEmpty() ? "bot " + botId : "@" + username;
    }

    @Override
    public String toString() {
        return "CloneRecord[" + botId + ", owner=" + ownerId + ", " + state + "]";
    }
}
