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

    /** Chat ids of channels are this less the channel's own number. */
    private static final long CHANNELS = -1_000_000_000_000L;

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
        long channel = CHANNELS - message.chatId();
        if (channel <= 0) {
            throw new MediaException.Gone("Chat " + message.chatId()
                    + " is no channel. Keep files in a storage channel whose id begins with -100.");
        }
        if (message.messageId() <= 0 || message.messageId() > Integer.MAX_VALUE) {
            throw new MediaException.Gone("There is no message " + message.messageId() + ".");
        }
        try {
            return read(channel, (int) message.messageId());
        } catch (RpcException refusal) {
            accessHashes.remove(channel);
            throw switch (refusal.type()) {
                case "CHANNEL_PRIVATE", "CHANNEL_INVALID", "CHAT_ADMIN_REQUIRED", "CHANNEL_PUBLIC_GROUP_NA" ->
                    unreadable(message.chatId());
                default -> refusal;
            };
        }
    }

    private FileLocation read(long channel, int messageId) throws IOException, InterruptedException {
        TlObject message = bot.call(message(channel, accessHash(channel), messageId))
                .orElseThrow(() -> new MediaException.Gone("Message " + messageId + " is deleted."));
        TlObject media = message.object("media")
                .orElseThrow(() -> new MediaException.Gone("Message " + messageId + " holds no file."));
        return files.of(media).orElseThrow(() -> new MediaException.Gone("Message " + messageId + " holds no file."));
    }

    /** Bots may ask for a channel by its number alone; other requests then want its access hash. */
    private long accessHash(long channel) throws IOException, InterruptedException {
        Long known = accessHashes.get(channel);
        if (known == null) {
            known = bot.call(channel(channel)).orElseThrow(() -> unreadable(CHANNELS - channel));
            accessHashes.put(channel, known);
        }
        return known;
    }

    private MediaException.Gone unreadable(long chatId) {
        return new MediaException.Gone("Bot " + bot.botId() + " cannot read the storage channel " + chatId
                + ". Make it an administrator of that channel.");
    }

    private Request<Optional<Long>> channel(long channel) {
        byte[] body = new TlWriter()
                .writeInt(Api.CHANNELS_GET_CHANNELS)
                .writeInt(Api.VECTOR)
                .writeInt(1)
                .writeInt(Api.INPUT_CHANNEL)
                .writeLong(channel)
                .writeLong(0)
                .toBytes();
        return new Request<>(body, answer -> {
            answer.expect(Api.MESSAGES_CHATS);
            Optional<TlObject> found = first(answer, "Chat").filter(chat -> chat.is("channel"));
            return found.isPresent() && found.get().has("access_hash")
                    ? Optional.of(found.get().longValue("access_hash"))
                    : Optional.empty();
        });
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
        return new Request<>(body, answer -> {
            answer.expect(Api.MESSAGES_CHANNEL_MESSAGES);
            int flags = answer.readInt();
            answer.readInt();
            answer.readInt();
            if ((flags & 1 << 2) != 0) {
                answer.readInt();
            }
            return understood(answer, messageId).filter(found -> !found.is("messageEmpty"));
        });
    }

    /** A message whose kind is not known here holds no file that is. */
    private Optional<TlObject> understood(TlReader answer, int messageId) {
        try {
            return first(answer, "Message");
        } catch (TlException e) {
            LOG.debug("Message {} is not understood: {}", messageId, e.getMessage());
            return Optional.of(new TlObject("message", Map.of()));
        }
    }

    /** The first element of a vector; what follows it is not read. */
    private Optional<TlObject> first(TlReader in, String type) throws TlException {
        in.expect(Api.VECTOR);
        return in.readCount(Integer.BYTES) == 0 ? Optional.empty() : Optional.of(schema.read(in, type));
    }
}
