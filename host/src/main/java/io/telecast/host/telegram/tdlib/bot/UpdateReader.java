package io.telecast.host.telegram.tdlib.bot;

import io.telecast.api.chat.MessageRef;
import io.telecast.host.telegram.Update;
import io.telecast.host.telegram.tdlib.api.Fields;
import io.telecast.host.telegram.tdlib.api.MessageIds;
import io.telecast.host.telegram.tdlib.convert.KeyboardConverter;
import io.telecast.host.telegram.tdlib.convert.KnownUsers;
import io.telecast.host.telegram.tdlib.convert.MessageConverter;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What of TDLib's updates is news for a bot. */
final class UpdateReader {

    private final long botId;
    private final MessageConverter messages;
    private final KnownUsers users;

    UpdateReader(long botId, MessageConverter messages, KnownUsers users) {
        this.botId = botId;
        this.messages = messages;
        this.users = users;
    }

    /** Reads an update; empty for one that a bot need not hear of. May ask TDLib for names. */
    Optional<Update> read(JsonNode update) {
        return switch (Fields.type(update)) {
            case "updateNewMessage" -> message(update.path("message"));
            case "updateNewCallbackQuery" -> press(update);
            case "updateChatMember" -> block(update);
            default -> Optional.empty();
        };
    }

    private Optional<Update> message(JsonNode message) {
        boolean own =
                Fields.flag(message, "is_outgoing") || Fields.number(message.path("sender_id"), "user_id") == botId;
        return own ? Optional.empty() : messages.read(message).map(Update.NewMessage::new);
    }

    private Optional<Update> press(JsonNode query) {
        long chatId = Fields.number(query, "chat_id");
        long message = MessageIds.toServer(Fields.number(query, "message_id"));
        long user = Fields.number(query, "sender_user_id");
        String id = Fields.text(query, "id");
        if (chatId == 0 || message == 0 || user <= 0 || id.isEmpty()) {
            return Optional.empty();
        }
        return KeyboardConverter.data(query.path("payload"))
                .map(data -> new Update.ButtonPressed(id, users.get(user), new MessageRef(chatId, message), data));
    }

    /** In a private chat the member that changes is the bot: blocked is told as banned. */
    private Optional<Update> block(JsonNode change) {
        long user = Fields.number(change, "chat_id");
        JsonNode member = change.path("new_chat_member");
        if (user <= 0 || Fields.number(member.path("member_id"), "user_id") != botId) {
            return Optional.empty();
        }
        return switch (Fields.type(member.path("status"))) {
            case "chatMemberStatusBanned" -> Optional.of(new Update.BlockChanged(users.get(user), true));
            case "chatMemberStatusMember" -> Optional.of(new Update.BlockChanged(users.get(user), false));
            default -> Optional.empty();
        };
    }

    /** When it happened, where the update itself tells. */
    static long date(JsonNode update) {
        return Fields.number(update, "date");
    }
}
