package io.telecast.host.telegram.tdlib.bot;

import io.telecast.api.bot.BotException;
import io.telecast.api.bot.BotException.RecipientGone;
import io.telecast.api.bot.Membership;
import io.telecast.api.chat.Chat;
import io.telecast.host.telegram.tdlib.api.Chats;
import io.telecast.host.telegram.tdlib.api.Fields;
import io.telecast.host.telegram.tdlib.client.TdException;
import io.telecast.host.telegram.tdlib.convert.KnownChats;
import java.util.function.LongFunction;
import tools.jackson.databind.JsonNode;

/** The chats that a bot can name. TDLib takes an id only of one that it has loaded since its start. */
final class Places {

    private final Line line;
    private final KnownChats known;
    private final LongFunction<String> usernames;

    /** @param usernames of the other bots of this process, empty where not known */
    Places(Line line, KnownChats known, LongFunction<String> usernames) {
        this.line = line;
        this.known = known;
        this.usernames = usernames;
    }

    /** Sees to it that a chat can be named. */
    void require(long chatId) {
        try {
            load(chatId);
        } catch (TdException e) {
            throw line.meaning(e);
        }
    }

    /** The same for one that shall be written to: a user whom the bot does not know has never started it. */
    void requireForWriting(long chatId) {
        try {
            load(chatId);
        } catch (TdException e) {
            BotException meant = line.meaning(e);
            throw chatId > 0 && meant instanceof BotException.NotFound
                    ? Line.caused(new RecipientGone(RecipientGone.Reason.NEVER_STARTED), e)
                    : meant;
        }
    }

    private void load(long chatId) {
        line.requireOpen();
        if (!known.isKnown(chatId)) {
            known.learn(line.raw(new Chats.GetChat(chatId)));
        }
    }

    Chat chat(long chatId) {
        require(chatId);
        return known.chat(chatId);
    }

    Chat chat(String username) {
        JsonNode chat = line.call(new Chats.SearchPublicChat(username));
        known.learn(chat);
        return known.chat(Fields.number(chat, "id"));
    }

    Membership member(long chatId, long userId) {
        requireShared(chatId, "members");
        learn(userId);
        JsonNode member = line.call(new Chats.GetChatMember(chatId, new Chats.MessageSenderUser(userId)));
        JsonNode status = member.path("status");
        return switch (Fields.type(status)) {
            case "chatMemberStatusCreator" -> Membership.OWNER;
            case "chatMemberStatusAdministrator" -> Membership.ADMINISTRATOR;
            case "chatMemberStatusMember" -> Membership.MEMBER;
            case "chatMemberStatusRestricted" -> Fields.flag(status, "is_member") ? Membership.MEMBER : Membership.NONE;
            case "chatMemberStatusBanned" -> Membership.BANNED;
            default -> Membership.NONE;
        };
    }

    void promote(long chatId, long botId) {
        requireShared(chatId, "administrators");
        learn(botId);
        var rights = new Chats.ChatAdministratorRights(true, true, true, true);
        line.call(new Chats.SetChatMemberStatus(
                chatId, new Chats.MessageSenderUser(botId), new Chats.ChatMemberStatusAdministrator(rights)));
    }

    private void requireShared(long chatId, String what) {
        if (chatId > 0) {
            throw new BotException.BadRequest("Only channels have " + what + "; " + chatId + " is a private chat.");
        }
        require(chatId);
    }

    /** Telegram tells a bot of another one by its id only where they have met; by its name, always. */
    private void learn(long userId) {
        String username = usernames.apply(userId);
        if (!username.isEmpty() && line.ask(new Chats.GetUser(userId)).isEmpty()) {
            line.ask(new Chats.SearchPublicChat(username));
        }
    }
}
