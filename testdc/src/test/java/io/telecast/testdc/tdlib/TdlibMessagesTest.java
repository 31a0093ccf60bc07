package io.telecast.testdc.tdlib;

import static io.telecast.testdc.tdlib.TdClient.MESSAGE;
import static io.telecast.testdc.tdlib.TdClient.formatted;
import static io.telecast.testdc.tdlib.TdClient.text;
import static io.telecast.testdc.tdlib.TdClient.textOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.telecast.host.telegram.BotToken;
import io.telecast.sandbox.world.MessageView;
import io.telecast.sandbox.world.Rank;
import io.telecast.testdc.TestChannel;
import io.telecast.testdc.TestDataCentre;
import io.telecast.testdc.TestPerson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A bot talks: it hears, sends, edits, copies, deletes, pins and answers. */
class TdlibMessagesTest {

    @RegisterExtension
    static final TestDataCentre dc = TestDataCentre.create();

    @TempDir
    private static Path folder;

    private static TdLibrary library;
    private static BotToken token;
    private static TdClient client;
    private static TestChannel channel;

    private TestPerson ada;

    @BeforeAll
    static void signIn() {
        library = TdLibrary.load(dc.library());
        token = dc.newBot("talking_bot");
        channel = dc.channel("Lectures", token);
        client = TdClient.signIn(library, dc, token, folder);
        client.call("getChat", "chat_id", channel.id());
    }

    @AfterAll
    static void stop() {
        client.close();
        library.close();
        assertThat(dc.counters().unknown()).isEmpty();
    }

    @BeforeEach
    void meet() {
        ada = dc.person("Ada");
        ada.send(bot(), "/start " + ada.id());
        client.awaitText("/start " + ada.id());
    }

    private static long bot() {
        return token.botId();
    }

    private MessageView seen(long id) {
        return await().until(
                        () -> ada.chatWith(bot()).stream()
                                .filter(it -> it.id() == id)
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private static Map<String, Object> keyboard(Object... buttons) {
        return Map.of("@type", "replyMarkupInlineKeyboard", "rows", List.of(List.of(buttons)));
    }

    private static Map<String, Object> callback(String label, String data) {
        String bytes = Base64.getEncoder().encodeToString(data.getBytes(StandardCharsets.UTF_8));
        return button(label, Map.of("@type", "inlineKeyboardButtonTypeCallback", "data", bytes));
    }

    private static Map<String, Object> button(String label, Map<String, Object> type) {
        return Map.of("@type", "inlineKeyboardButton", "text", label, "type", type);
    }

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
    void copiesAndForwardsPosts() {
        MessageView post = channel.post(dc.file("lecture.mkv", 5_000_000, 3), "Lecture");
        MessageView other = channel.post("Just words");
        List<Long> ids = List.of(post.id() * MESSAGE, other.id() * MESSAGE);
        client.call("getMessages", "chat_id", channel.id(), "message_ids", ids);

        JsonNode copies = client.call(
                "forwardMessages",
                "chat_id",
                ada.id(),
                "from_chat_id",
                channel.id(),
                "message_ids",
                ids,
                "send_copy",
                true,
                "remove_caption",
                false);
        List<JsonNode> copied = new ArrayList<>();
        copies.path("messages").forEach(it -> copied.add(client.awaitSent(it)));
        assertThat(copied).extracting(TdClient::textOf).containsExactly("Lecture", "Just words");
        assertThat(copied).allMatch(it -> it.path("forward_info").isMissingNode());
        assertThat(seen(copied.getFirst().path("id").asLong() / MESSAGE)
                        .media()
                        .orElseThrow()
                        .file())
                .isEqualTo(post.media().orElseThrow().file());

        JsonNode forwarded = client.awaitSent(client.call(
                        "forwardMessages",
                        "chat_id",
                        ada.id(),
                        "from_chat_id",
                        channel.id(),
                        "message_ids",
                        ids.subList(0, 1),
                        "send_copy",
                        false,
                        "remove_caption",
                        false)
                .path("messages")
                .get(0));
        assertThat(forwarded.path("forward_info").path("origin").path("chat_id").asLong())
                .isEqualTo(channel.id());
    }

    @Test
    void copiesWithACaptionAndButtonsOfItsOwn() {
        MessageView post = channel.post(dc.file("film.mkv", 5_000_000, 4), "Film");
        client.call("getMessage", "chat_id", channel.id(), "message_id", post.id() * MESSAGE);
        JsonNode sent = client.sendMessage(
                ada.id(),
                Map.of(
                        "@type",
                        "inputMessageForwarded",
                        "from_chat_id",
                        channel.id(),
                        "message_id",
                        post.id() * MESSAGE,
                        "copy_options",
                        Map.of(
                                "@type",
                                "messageCopyOptions",
                                "send_copy",
                                true,
                                "replace_caption",
                                true,
                                "new_caption",
                                formatted("Your film"))),
                "reply_markup",
                keyboard(callback("Again", "again")));

        MessageView copy = seen(sent.path("id").asLong() / MESSAGE);
        assertThat(copy.text()).isEqualTo("Your film");
        assertThat(copy.keyboard()).hasSize(1);
        assertThat(copy.media().orElseThrow().file())
                .isEqualTo(post.media().orElseThrow().file());
    }

    @Test
    void readsPostsByNumberAndLink() {
        MessageView first = channel.post("one");
        MessageView second = channel.post(dc.clip("test-card.mp4"), "two");
        JsonNode found = client.call(
                "getMessages",
                "chat_id",
                channel.id(),
                "message_ids",
                List.of(first.id() * MESSAGE, 9_999 * MESSAGE, second.id() * MESSAGE));
        assertThat(StreamSupport.stream(found.path("messages").spliterator(), false)
                        .map(it -> it.isNull() ? "nothing" : textOf(it)))
                .containsExactly("one", "nothing", "two");

        String link = "https://t.me/c/" + (-1_000_000_000_000L - channel.id()) + "/" + second.id();
        JsonNode linked = client.call("getMessageLinkInfo", "url", link);
        assertThat(linked.path("message").path("id").asLong()).isEqualTo(second.id() * MESSAGE);
    }

    @Test
    void findsPublicChannelsByName() {
        TestChannel open = dc.channel("Open", "open_lectures");
        MessageView post = open.post("for all");

        JsonNode chat = client.call("searchPublicChat", "username", "open_lectures");
        assertThat(chat.path("id").asLong()).isEqualTo(open.id());
        JsonNode linked = client.call("getMessageLinkInfo", "url", "https://t.me/open_lectures/" + post.id());
        assertThat(textOf(linked.path("message"))).isEqualTo("for all");
        assertThat(client.error("searchPublicChat", "username", "nobody_has_this"))
                .isEqualTo("400 USERNAME_NOT_OCCUPIED");
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
    void takesAlbumsApartAndKeepsThemTogether() {
        ada.sendAlbum(bot(), List.of(dc.clip("test-card.mp4"), dc.clip("poster.jpg")), "Two of them");
        JsonNode first = client.awaitText("Two of them");
        String album = first.path("media_album_id").asString();
        assertThat(album).isNotEqualTo("0").isNotEmpty();
        client.awaitUpdate(
                "updateNewMessage",
                it -> it.path("message").path("media_album_id").asString().equals(album)
                        && it.path("message")
                                .path("content")
                                .path("@type")
                                .asString()
                                .equals("messagePhoto"));

        JsonNode copies = client.call(
                "forwardMessages",
                "chat_id",
                channel.id(),
                "from_chat_id",
                ada.id(),
                "message_ids",
                List.of(first.path("id").asLong(), first.path("id").asLong() + MESSAGE),
                "send_copy",
                true,
                "remove_caption",
                false);
        List<String> albums = new ArrayList<>();
        copies.path("messages")
                .forEach(it ->
                        albums.add(client.awaitSent(it).path("media_album_id").asString()));
        assertThat(albums).hasSize(2).doesNotContain("0", album);
        assertThat(albums.getFirst()).isEqualTo(albums.getLast());
    }

    @Test
    void learnsWhoIsInAChannelAndPromotes() {
        var other = dc.newBot("helping_bot");
        ada.send(bot(), "hello");
        channel.setMember(ada.id(), Rank.MEMBER);

        assertThat(status(ada.id())).isEqualTo("chatMemberStatusMember");
        assertThat(status(bot())).isEqualTo("chatMemberStatusAdministrator");
        client.call("searchPublicChat", "username", "helping_bot");
        client.call(
                "setChatMemberStatus",
                "chat_id",
                channel.id(),
                "member_id",
                sender(other.botId()),
                "status",
                Map.of(
                        "@type",
                        "chatMemberStatusAdministrator",
                        "rights",
                        Map.of(
                                "@type",
                                "chatAdministratorRights",
                                "can_post_messages",
                                true,
                                "can_edit_messages",
                                true,
                                "can_delete_messages",
                                true)));
        assertThat(status(other.botId())).isEqualTo("chatMemberStatusAdministrator");
    }

    private static String status(long user) {
        return client.call("getChatMember", "chat_id", channel.id(), "member_id", sender(user))
                .path("status")
                .path("@type")
                .asString();
    }

    private static Map<String, Object> sender(long user) {
        return Map.of("@type", "messageSenderUser", "user_id", user);
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
