package io.telecast.host.telegram.tdlib.bot;

import io.telecast.host.telegram.tdlib.api.Fields;
import io.telecast.host.telegram.tdlib.convert.KnownChats;
import io.telecast.host.telegram.tdlib.convert.KnownUsers;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Brings each update to whom it concerns, at once; those of no interest, of which there are many, end here. */
record UpdateRouter(KnownUsers users, KnownChats chats, Outbox outbox, Inbox inbox) implements Consumer<JsonNode> {

    @Override
    public void accept(JsonNode update) {
        switch (Fields.type(update)) {
            case "updateUser" -> users.learn(update.path("user"));
            case "updateNewChat" -> chats.learn(update.path("chat"));
            case "updateChatTitle" -> chats.retitle(Fields.number(update, "chat_id"), Fields.text(update, "title"));
            case "updateSupergroup" -> chats.learnSupergroup(update.path("supergroup"));
            case "updateMessageSendSucceeded" -> outbox.succeeded(update);
            case "updateMessageSendFailed" -> outbox.failed(update);
            case "updateNewMessage", "updateNewCallbackQuery", "updateChatMember" -> inbox.arrived(update);
            default -> {
                // typing, reading, options and the like
            }
        }
    }
}
