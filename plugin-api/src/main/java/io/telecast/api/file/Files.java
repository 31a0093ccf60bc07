package io.telecast.api.file;

import io.telecast.api.HostImplemented;
import io.telecast.api.Stable;
import io.telecast.api.bot.Messenger;
import io.telecast.api.chat.Message;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Stored files, through the same engine that serves viewers.
 *
 * <pre>{@code
 * StoredFile film = context.files().find(12).orElseThrow();
 * try (InputStream head = context.files().open(film, 0, Math.min(film.size(), 1024))) {
 *     byte[] start = head.readAllBytes();
 * }
 * }</pre>
 *
 * <p>Calls block; any thread may call. Interruption ends a read with an {@link java.io.IOException}.
 *
 * @since 1.0
 */
@HostImplemented
@Stable
public interface Files {

    /** The file with this id, unless it is unknown. */
    Optional<StoredFile> find(long fileId);

    /**
     * Copies the media of a message into the storage channel; durable when this returns.
     *
     * @param bot the bot that can read the message
     * @throws IllegalArgumentException if the message carries no media
     * @throws io.telecast.api.bot.BotException if Telegram refuses
     */
    StoredFile store(Messenger bot, Message message, long ownerId);

    /**
     * Stores the media of many messages of one chat with few requests. What is in the storage channel already is taken as it
     * is.
     *
     * @return the files by message number; messages without media are left out
     * @throws io.telecast.api.bot.BotException if Telegram refuses; what was stored before stays, and is found again when
     *     this is repeated
     */
    Map<Long, StoredFile> storeAll(Messenger bot, List<Message> messages, long ownerId);

    /**
     * Bytes of a file. A read fails with {@link java.io.IOException} rather than answer wrong bytes.
     *
     * @param offset first byte, from 0
     * @param length count of bytes; the range must lie within the file
     * @return a stream that the caller closes
     * @throws IndexOutOfBoundsException if the range does not lie within the file
     */
    InputStream open(StoredFile file, long offset, long length);

    /** A small JPEG that shows what is in the file, if Telegram has one; may ask Telegram. */
    Optional<byte[]> thumbnail(StoredFile file);
}
