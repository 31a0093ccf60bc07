package io.telecast.host.mtproto.media;

import io.telecast.host.mtproto.session.Request;
import io.telecast.host.mtproto.session.RpcException;
import io.telecast.host.mtproto.tl.TlException;
import io.telecast.host.mtproto.tl.TlObject;
import io.telecast.host.mtproto.tl.TlReader;
import io.telecast.host.mtproto.tl.TlSchema;
import io.telecast.host.mtproto.tl.TlWriter;
import io.telecast.host.telegram.MediaException;
import java.util.Optional;

/** Asks for channels (<a href="https://core.telegram.org/method/channels.getChannels">channels.getChannels</a>). */
final class Channels {

    /** Chat ids of channels are this less the channel's own number. */
    private static final long IDS = -1_000_000_000_000L;

    private Channels() {}

    /** The channel's own number. */
    static long number(long chatId) throws MediaException.Gone {
        long number = IDS - chatId;
        if (number <= 0) {
            throw new MediaException.Gone(
                    "Chat " + chatId + " is no channel. Keep files in a storage channel whose id begins with -100.");
        }
        return number;
    }

    /** Finds a channel that the bot can see; bots may ask by the number alone. */
    static Request<Optional<TlObject>> find(TlSchema schema, long number) {
        byte[] body = new TlWriter()
                .writeInt(Api.CHANNELS_GET_CHANNELS)
                .writeInt(Api.VECTOR)
                .writeInt(1)
                .writeInt(Api.INPUT_CHANNEL)
                .writeLong(number)
                .writeLong(0)
                .toBytes();
        return new Request<>(body, answer -> {
            answer.expect(Api.MESSAGES_CHATS);
            return first(schema, answer, "Chat").filter(chat -> chat.is("channel") && chat.has("access_hash"));
        });
    }

    /** The first object of a vector; what follows it is not read. */
    static Optional<TlObject> first(TlSchema schema, TlReader in, String type) throws TlException {
        in.expect(Api.VECTOR);
        return in.readCount(Integer.BYTES) == 0 ? Optional.empty() : Optional.of(schema.read(in, type));
    }

    static boolean isHidden(RpcException refusal) {
        return switch (refusal.type()) {
            case "CHANNEL_PRIVATE", "CHANNEL_INVALID", "CHAT_ADMIN_REQUIRED", "CHANNEL_PUBLIC_GROUP_NA" -> true;
            default -> false;
        };
    }

    static MediaException.Gone unreadable(long botId, long chatId) {
        return new MediaException.Gone("Bot " + botId + " cannot read the storage channel " + chatId
                + ". Make it an administrator of that channel.");
    }
}
