package io.telecast.host.telegram;

import io.telecast.api.bot.BotIdentity;
import io.telecast.api.chat.MessageRef;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The data plane of one bot: reads files of messages that the bot can see. Calls block and belong on virtual threads;
 * many may be under way at once, and interruption cancels one.
 */
public interface MediaWorker extends AutoCloseable {

    /** Largest part of one {@link #read}, and the boundary that none crosses: 1 MiB. */
    int MAX_PART = 1 << 20;

    /** What offsets are multiples of: 4 KiB. */
    int PART_ALIGNMENT = 4096;

    /** The bot's user id; names the worker in logs and metrics. */
    long botId();

    /**
     * Who this bot is. Signs in where that was not done yet, so that the answer means: it can.
     *
     * @throws MediaException.Unauthorized if Telegram does not know the token, or no longer
     */
    BotIdentity self() throws MediaException, InterruptedException;

    /**
     * What this bot may do in a channel; Telegram is asked anew each time.
     *
     * @throws MediaException.Gone if there is no such channel or this bot cannot see it
     * @throws MediaException.Unauthorized if Telegram does not know the token, or no longer
     */
    ChannelAccess access(long chatId) throws MediaException, InterruptedException;

    /**
     * Resolves a message to what this bot needs for reading its file. Locations of one worker mean nothing to another.
     *
     * @throws MediaException.Gone if the message or its file does not exist or this bot cannot see it
     */
    MediaLocation locate(MessageRef message) throws MediaException, InterruptedException;

    /**
     * Reads a part of a file.
     *
     * @param offset a multiple of {@link #PART_ALIGNMENT}
     * @param into filled from its position on, which advances; its remaining count is at most {@link #MAX_PART} and the
     *     part does not cross a multiple of it
     * @return the bytes read: the buffer's whole remaining count except at the end of the file
     * @throws MediaException.LocationExpired if the location must be resolved again
     */
    int read(MediaLocation location, long offset, ByteBuffer into) throws MediaException, InterruptedException;

    /** A small JPEG preview, if the file has one. */
    Optional<byte[]> thumbnail(MediaLocation location) throws MediaException, InterruptedException;

    @Override
    void close();
}
