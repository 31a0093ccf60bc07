package io.telecast.host.mtproto.media;

import io.telecast.api.chat.MessageRef;
import io.telecast.host.mtproto.session.Request;
import io.telecast.host.mtproto.session.RpcException;
import io.telecast.host.mtproto.tl.TlException;
import io.telecast.host.mtproto.tl.TlObject;
import io.telecast.host.mtproto.tl.TlReader;
import io.telecast.host.mtproto.tl.TlSchema;
import io.telecast.host.mtproto.tl.TlWriter;
import io.telecast.host.telegram.MediaException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the file of a channel's message, as one bot sees it. Thread-safe. */
final class MessageLocator {

    private static final Logger LOG = LoggerFactory.getLogger(MessageLocator.class);

    private final BotSession bot;
    private final TlSchema schema;
    private final Files files;
    private final Map<Long, Long> accessHashes = new ConcurrentHashMap<>();

    MessageLocator(BotSession bot, TlSchema schema) {
        this.bot = bot;
        this.schema = schema;
        this.files = new Files(bot.botId());
    }

    /**
     * Finds a file.
     *
     * @throws MediaException.Gone if there is none that this bot can see
     */
    FileLocation locate(MessageRef message) throws IOException, InterruptedException {
        long channel = Channels.number(message.chatId());
        if (message.messageId() <= 0 || message.messageId() > Integer.MAX_VALUE) {
            throw new MediaException.Gone("There is no message " + message.messageId() + ".");
        }
        try {
            return read(message.chatId(), channel, (int) message.messageId());
        } catch (RpcException refusal) {
            accessHashes.remove(channel);
            throw Channels.isHidden(refusal) ? Channels.unreadable(bot.botId(), message.chatId()) : refusal;
        }
    }

    private FileLocation read(long chatId, long channel, int messageId) throws IOException, InterruptedException {
        TlObject message = bot.call(message(channel, accessHash(chatId, channel), messageId))
                .orElseThrow(() -> new MediaException.Gone("Message " + messageId + " is deleted."));
        TlObject media = message.object("media")
                .orElseThrow(() -> new MediaException.Gone("Message " + messageId + " holds no file."));
        return files.of(media).orElseThrow(() -> new MediaException.Gone("Message " + messageId + " holds no file."));
    }

    /** What requests for messages want beside the channel's number. */
    private long accessHash(long chatId, long channel) throws IOException, InterruptedException {
        Long known = accessHashes.get(channel);
        if (known == null) {
            known = bot.call(Channels.find(schema, channel))
                    .orElseThrow(() -> Channels.unreadable(bot.botId(), chatId))
                    .longValue("access_hash");
            accessHashes.put(channel, known);
        }
        return known;
    }

    private Request<Optional<TlObject>> message(long channel, long accessHash, int messageId) {
        byte[] body = new TlWriter()
                .writeInt(Api.CHANNELS_GET_MESSAGES)
                .writeInt(Api.INPUT_CHANNEL)
                .writeLong(channel)
                .writeLong(accessHash)
                .writeInt(Api.VECTOR)
                .writeInt(1)
                .writeInt(Api.INPUT_MESSAGE_ID)
                .writeInt(messageId)
                .toBytes();
        return new Request<>(body, answer -> answered(schema, answer, channel, messageId));
    }

    /** Reads the answer; another message than the one that was asked for is none. */
    static Optional<TlObject> answered(TlSchema schema, TlReader answer, long channel, int messageId)
            throws TlException {
        answer.expect(Api.MESSAGES_CHANNEL_MESSAGES);
        int flags = answer.readInt();
        answer.readInt();
        answer.readInt();
        if ((flags & 1 << 2) != 0) {
            answer.readInt();
        }
        Optional<TlObject> found = understood(schema, answer, messageId).filter(some -> !some.is("messageEmpty"));
        if (found.isPresent() && found.get().has("id")) {
            int id = found.get().intValue("id");
            long place = found.get()
                    .object("peer_id")
                    .orElseThrow(() -> new TlException("No place"))
                    .longValue("channel_id");
            if (id != messageId || place != channel) {
                throw new TlException("Telegram answers with another message than " + messageId);
            }
        }
        return found;
    }

    /** A message whose kind is not known here holds no file that is. */
    private static Optional<TlObject> understood(TlSchema schema, TlReader answer, int messageId) {
        try {
            return Channels.first(schema, answer, "Message");
        } catch (TlException e) {
            LOG.debug("Message {} is not understood: {}", messageId, e.getMessage());
            return Optional.of(new TlObject("message", Map.of()));
        }
    }

    /** The first element of a vector; what follows it is not read. */
}
