package io.telecast.testdc.tdlib;

import static io.telecast.testdc.tdlib.TdClient.MESSAGE;
import static io.telecast.testdc.tdlib.TdClient.text;
import static io.telecast.testdc.tdlib.TdClient.textOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.telecast.sandbox.world.MessageView;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A bot talks to a person: it hears, sends, edits, deletes, pins and answers. */
class TdlibMessagesTest extends TalkingBot {

    @Test
    void hearsWhoWritesAndWhat() {
        ada.send(bot(), "<b>plain</b> & /help");
        JsonNode message = client.awaitText("<b>plain</b> & /help");

        assertThat(message.path("chat_id").asLong()).isEqualTo(ada.id());
        assertThat(message.path("content")
                        .path("text")
                        .path("entities")
                        .get(0)
                        .path("type")
                        .path("@type")
                        .asString())
                .isEqualTo("textEntityTypeBotCommand");
        JsonNode user = client.call("getUser", "user_id", ada.id());
        assertThat(user.path("first_name").asString()).isEqualTo("Ada");
        assertThat(user.path("language_code").asString()).isEqualTo("en");
    }

    @Test
    void sendsFormattedTextWithButtonsAndAnswersPresses() throws Exception {
        JsonNode parsed = client.call(
                "parseTextEntities",
                "text",
                "Hello <b>bold <i>both</i></b> <a href=\"https://example.org/?a=1&amp;b=2\">there</a> 😀 <code>x &lt; y</code>",
                "parse_mode",
                Map.of("@type", "textParseModeHTML"));
        JsonNode sent = client.sendMessage(
                ada.id(),
                Map.of("@type", "inputMessageText", "text", parsed),
                "reply_markup",
                keyboard(
                        callback("Yes", "y:1"),
                        button("Open", Map.of("@type", "inlineKeyboardButtonTypeUrl", "url", "https://example.org/"))));
        long id = sent.path("id").asLong() / MESSAGE;

        assertThat(seen(id).html())
                .isEqualTo("Hello <b>bold <i>both</i></b> <a href=\"https://example.org/?a=1&amp;b=2\">there</a>"
                        + " 😀 <code>x &lt; y</code>");
        assertThat(textOf(sent)).isEqualTo("Hello bold both there 😀 x < y");

        var answer = ada.press(bot(), id, 0, 0);
        JsonNode press = client.awaitUpdate(
                "updateNewCallbackQuery",
                it -> it.path("message_id").asLong() == id * MESSAGE
                        && it.path("sender_user_id").asLong() == ada.id());
        assertThat(Base64.getDecoder().decode(press.path("payload").path("data").asString()))
                .asString()
                .isEqualTo("y:1");
        client.call(
                "answerCallbackQuery",
                "callback_query_id",
                press.path("id").asString(),
                "text",
                "Thanks",
                "show_alert",
                true,
                "url",
                "",
                "cache_time",
                0);
        assertThat(answer.get().text()).isEqualTo("Thanks");
        assertThat(answer.get().alert()).isTrue();
    }

    @Test
    void editsTextAndKeyboard() {
        JsonNode sent = client.sendMessage(ada.id(), text("first"), "reply_markup", keyboard(callback("A", "a")));
        long id = sent.path("id").asLong();
        client.call(
                "editMessageText",
                "chat_id",
                ada.id(),
                "message_id",
                id,
                "input_message_content",
                text("second"),
                "reply_markup",
                keyboard(callback("B", "b")));
        client.call(
                "editMessageReplyMarkup",
                "chat_id",
                ada.id(),
                "message_id",
                id,
                "reply_markup",
                keyboard(callback("C", "c")));

        assertThat(seen(id / MESSAGE).text()).isEqualTo("second");
        assertThat(seen(id / MESSAGE).keyboard().getFirst().getFirst().label()).isEqualTo("C");
        ada.edit(bot(), ada.send(bot(), "typo").id(), "right");
        client.awaitUpdate(
                "updateMessageContent",
                it -> it.path("new_content")
                        .path("text")
                        .path("text")
                        .asString()
                        .equals("right"));
    }

    @Test
    void repliesAndProtects() {
        long asked = ada.send(bot(), "question").id();
        client.awaitText("question");
        JsonNode sent = client.sendMessage(
                ada.id(),
                text("answer"),
                "reply_to",
                Map.of("@type", "inputMessageReplyToMessage", "message_id", asked * MESSAGE),
                "options",
                Map.of("@type", "messageSendOptions", "protect_content", true, "disable_notification", true));

        MessageView answer = seen(sent.path("id").asLong() / MESSAGE);
        assertThat(answer.replyTo()).contains(asked);
        assertThat(answer.protect()).isTrue();
    }

    @Test
    void deletesAndPins() {
        JsonNode pinned = client.sendMessage(channel.id(), text("keep this"));
        long id = pinned.path("id").asLong();
        client.call("pinChatMessage", "chat_id", channel.id(), "message_id", id, "disable_notification", true);
        client.awaitUpdate(
                "updateMessageIsPinned",
                it -> it.path("message_id").asLong() == id
                        && it.path("is_pinned").asBoolean());
        assertThat(channel.posts()).anyMatch(it -> it.id() == id / MESSAGE && it.pinned());

        long message =
                client.sendMessage(ada.id(), text("forget this")).path("id").asLong();
        client.call("deleteMessages", "chat_id", ada.id(), "message_ids", List.of(message), "revoke", true);
        await().until(() -> ada.chatWith(bot()).stream().noneMatch(it -> it.id() == message / MESSAGE));

        MessageView post = channel.post("a slip");
        client.awaitText("a slip");
        ada.delete(bot(), List.of(ada.send(bot(), "nothing").id()));
        client.call(
                "deleteMessages", "chat_id", channel.id(), "message_ids", List.of(post.id() * MESSAGE), "revoke", true);
        await().until(() -> channel.posts().stream().noneMatch(it -> it.id() == post.id()));
    }

    @Test
    void setsItsMenu() {
        List<Map<String, Object>> commands =
                List.of(Map.of("@type", "botCommand", "command", "start", "description", "Begin"));
        client.call(
                "setCommands",
                "scope",
                Map.of("@type", "botCommandScopeDefault"),
                "language_code",
                "",
                "commands",
                commands);
        client.call(
                "setCommands",
                "scope",
                Map.of("@type", "botCommandScopeChat", "chat_id", ada.id()),
                "language_code",
                "",
                "commands",
                List.of(Map.of("@type", "botCommand", "command", "ban", "description", "Ban")));

        var registry = dc.centre().realm().registry();
        assertThat(registry.menu(bot(), 0)).extracting(it -> it.command()).containsExactly("start");
        assertThat(registry.menu(bot(), ada.id()))
                .extracting(it -> it.command())
                .containsExactly("ban");
    }

    @Test
    void learnsWhoCannotBeReached() {
        ada.block(bot(), true);
        client.awaitUpdate(
                "updateChatMember",
                it -> it.path("chat_id").asLong() == ada.id()
                        && it.path("new_chat_member")
                                .path("status")
                                .path("@type")
                                .asString()
                                .equals("chatMemberStatusBanned"));
        assertThat(client.sendFailure(ada.id(), text("hello?"))).isEqualTo("403 USER_IS_BLOCKED");
        ada.block(bot(), false);
        client.sendMessage(ada.id(), text("welcome back"));
        dc.deactivate(ada);
        assertThat(client.sendFailure(ada.id(), text("hello?"))).isEqualTo("403 User is deactivated");
    }
}
