package io.telecast.api.event;

import io.telecast.api.Growing;
import io.telecast.api.Stable;
import io.telecast.api.chat.MessageRef;
import io.telecast.api.chat.User;
import io.telecast.api.file.StoredFile;
import java.time.Instant;

/**
 * Something that happened.
 *
 * <p>A switch over its kinds needs a default: later versions may add some.
 *
 * @since 1.0
 */
@Growing
@Stable
public sealed interface Event {

    /** When, by the host's clock. */
    Instant at();

    /** A file was put into the storage channel. */
    record FileStored(Instant at, StoredFile file) implements Event {}

    /** A copy of a file was sent to a user. */
    record FileDelivered(Instant at, long botId, long userId, long fileId, MessageRef message) implements Event {}

    /**
     * A user wrote to a bot.
     *
     * @param first whether it was the first time
     */
    record UserSeen(Instant at, long botId, User user, boolean first) implements Event {}

    /** A user blocked ({@code blocked}) a bot or came back. */
    record UserBlocked(Instant at, long botId, long userId, boolean blocked) implements Event {}

    /**
     * A bot other than the main one was disconnected by Telegram.
     *
     * @param revoked whether its token is no longer valid; else it may be connected again later
     */
    record BotLost(Instant at, long botId, boolean revoked) implements Event {}

    /**
     * A viewer began to receive bytes.
     *
     * @param streamId unique in this process
     */
    record StreamStarted(Instant at, long streamId, long fileId, long userId) implements Event {}

    /**
     * A viewer's response ended.
     *
     * @param bytes sent
     * @param complete false if the viewer left or the stream broke
     */
    record StreamEnded(Instant at, long streamId, long fileId, long userId, long bytes, boolean complete)
            implements Event {}
}
