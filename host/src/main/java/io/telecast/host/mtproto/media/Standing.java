package io.telecast.host.mtproto.media;

import io.telecast.api.bot.BotIdentity;
import io.telecast.host.mtproto.session.Request;
import io.telecast.host.mtproto.session.RpcException;
import io.telecast.host.mtproto.tl.TlException;
import io.telecast.host.mtproto.tl.TlObject;
import io.telecast.host.mtproto.tl.TlSchema;
import io.telecast.host.mtproto.tl.TlWriter;
import io.telecast.host.telegram.ChannelAccess;
import io.telecast.host.telegram.MediaException;
import java.io.IOException;
import java.util.Optional;

/** Who a bot is, and what it may do in a channel. Thread-safe. */
final class Standing {

    private final BotSession bot;
    private final TlSchema schema;

    Standing(BotSession bot, TlSchema schema) {
        this.bot = bot;
        this.schema = schema;
    }

    /** Asks for the bot itself. */
    BotIdentity self() throws IOException, InterruptedException {
        byte[] body = new TlWriter()
                .writeInt(Api.USERS_GET_USERS)
                .writeInt(Api.VECTOR)
                .writeInt(1)
                .writeInt(Api.INPUT_USER_SELF)
                .toBytes();
        TlObject user = bot.call(new Request<>(body, answer -> Channels.first(schema, answer, "User")))
                .filter(found -> found.is("user"))
                .orElseThrow(() -> new TlException("Telegram did not say who bot " + bot.botId() + " is."));
        return new BotIdentity(user.longValue("id"), text(user, "username"), text(user, "first_name"));
    }

    /**
     * Asks for a channel and the bot's rights in it.
     *
     * @throws MediaException.Gone if the bot cannot see it
     */
    ChannelAccess access(long chatId) throws IOException, InterruptedException {
        try {
            TlObject channel = bot.call(Channels.find(schema, Channels.number(chatId)))
                    .orElseThrow(() -> Channels.unreadable(bot.botId(), chatId));
            Optional<TlObject> rights = channel.object("admin_rights");
            boolean owner = channel.has("creator");
            return new ChannelAccess(
                    channel.string("title"),
                    owner || rights.isPresent(),
                    owner || may(rights, "post_messages"),
                    owner || may(rights, "edit_messages"),
                    owner || may(rights, "delete_messages"));
        } catch (RpcException refusal) {
            throw Channels.isHidden(refusal) ? Channels.unreadable(bot.botId(), chatId) : refusal;
        }
    }

    private static boolean may(Optional<TlObject> rights, String what) {
        return rights.filter(granted -> granted.has(what)).isPresent();
    }

    private static String text(TlObject user, String field) throws TlException {
        return user.has(field) ? user.string(field) : "";
    }
}
