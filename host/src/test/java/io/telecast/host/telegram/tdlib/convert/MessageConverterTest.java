package io.telecast.host.telegram.tdlib.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.api.chat.Button;
import io.telecast.api.chat.Chat;
import io.telecast.api.chat.Media;
import io.telecast.api.chat.MediaKind;
import io.telecast.api.chat.Message;
import io.telecast.api.chat.MessageRef;
import io.telecast.api.chat.User;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MessageConverterTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String FILE = "{\"size\":0,\"expected_size\":5000000000,\"remote\":{\"unique_id\":\"AgAD\"}}";

    private final KnownUsers users = new KnownUsers(id -> Optional.empty());
    private final KnownChats chats = new KnownChats(users, id -> Optional.empty());
    private final MessageConverter converter = new MessageConverter(chats, users::get);

    static JsonNode json(String text) {
        return MAPPER.readTree(text);
    }

    @BeforeEach
    void meet() {
        users.learn(json("""
                {"@type":"user","id":7,"first_name":"Ada","last_name":"L","language_code":"en",
                 "usernames":{"active_usernames":["ada","ada2"]},"type":{"@type":"userTypeRegular"}}
                """));
        chats.learn(json("""
                {"@type":"chat","id":7,"title":"Ada L","type":{"@type":"chatTypePrivate","user_id":7}}
                """));
        chats.learn(json("""
                {"@type":"chat","id":-1001500000001,"title":"Store",
                 "type":{"@type":"chatTypeSupergroup","supergroup_id":1500000001,"is_channel":true}}
                """));
        chats.learnSupergroup(json("{\"id\":1500000001,\"usernames\":{\"active_usernames\":[\"store\"]}}"));
    }

    private Message read(String content) {
        return converter
                .read(json("{\"id\":3145728,\"chat_id\":7,\"date\":1700000000,\"sender_id\":"
                        + "{\"@type\":\"messageSenderUser\",\"user_id\":7},\"content\":" + content + "}"))
                .orElseThrow();
    }

    @Test
    void aWholeMessage() {
        Message message = converter.read(json("""
                {"id":3145728,"chat_id":-1001500000001,"date":1700000000,
                 "sender_id":{"@type":"messageSenderChat","chat_id":-1001500000001},
                 "reply_to":{"@type":"messageReplyToMessage","chat_id":-1001500000001,"message_id":1048576},
                 "forward_info":{"origin":{"@type":"messageOriginChannel","chat_id":-1001500000002,"message_id":2097152}},
                 "content":{"@type":"messageText","text":{"@type":"formattedText","text":"Hi","entities":[]}},
                 "reply_markup":{"@type":"replyMarkupInlineKeyboard","rows":[[
                   {"text":"Site","type":{"@type":"inlineKeyboardButtonTypeUrl","url":"https://x.example"}},
                   {"text":"Go","type":{"@type":"inlineKeyboardButtonTypeCallback","data":"cDpnbw=="}},
                   {"text":"?","type":{"@type":"inlineKeyboardButtonTypeBuy"}}]]}}
                """)).orElseThrow();
        assertThat(message.ref()).isEqualTo(new MessageRef(-1001500000001L, 3));
        assertThat(message.chat()).isEqualTo(new Chat(-1001500000001L, Chat.Kind.CHANNEL, "Store", "store"));
        assertThat(message.date()).isEqualTo(Instant.ofEpochSecond(1_700_000_000));
        assertThat(message.sender()).isEmpty();
        assertThat(message.text()).isEqualTo("Hi");
        assertThat(message.replyTo()).contains(new MessageRef(-1001500000001L, 1));
        assertThat(message.forwardedFrom()).contains(new MessageRef(-1001500000002L, 2));
        assertThat(message.keyboard().rows().getFirst())
                .containsExactly(new Button.Url("Site", "https://x.example"), new Button.Callback("Go", "p:go"));
        assertThat(message.service()).isFalse();
    }

    @Test
    void whoSentItIsKnownByName() {
        Message message = read("{\"@type\":\"messageText\",\"text\":{\"text\":\"x\"}}");
        assertThat(message.sender()).contains(new User(7, "Ada", "L", "ada", "en", false));
        assertThat(message.chat()).isEqualTo(new Chat(7, Chat.Kind.PRIVATE, "Ada L", "ada"));
    }

    @ParameterizedTest
    @CsvSource({
        "messageDocument, document, document, DOCUMENT",
        "messageVideo, video, video, VIDEO",
        "messageAudio, audio, audio, AUDIO",
        "messageVoiceNote, voice_note, voice, VOICE",
        "messageAnimation, animation, animation, ANIMATION"
    })
    void files(String type, String about, String file, MediaKind kind) {
        Message message = read("{\"@type\":\"" + type + "\",\"caption\":{\"text\":\"cap\"},\"" + about
                + "\":{\"file_name\":\"a.b\",\"mime_type\":\"x/y\",\"duration\":61,\"width\":640,\"height\":360,\""
                + file
                + "\":" + FILE + "}}");
        assertThat(message.text()).isEqualTo("cap");
        assertThat(message.media())
                .contains(new Media(kind, "a.b", "x/y", 5_000_000_000L, "AgAD", Duration.ofSeconds(61), 640, 360));
    }

    @Test
    void theLargestPhotoAndARoundVideo() {
        Message photo = read("{\"@type\":\"messagePhoto\",\"photo\":{\"sizes\":["
                + "{\"width\":90,\"height\":90,\"photo\":{\"size\":9,\"remote\":{\"unique_id\":\"s\"}}},"
                + "{\"width\":1280,\"height\":960,\"photo\":{\"size\":99,\"remote\":{\"unique_id\":\"y\"}}},"
                + "{\"width\":320,\"height\":240,\"photo\":{\"size\":33,\"remote\":{\"unique_id\":\"m\"}}},"
                + "{\"width\":9999,\"height\":9999,\"photo\":{}}]}}");
        assertThat(photo.media())
                .contains(new Media(MediaKind.PHOTO, "", "image/jpeg", 99, "y", Duration.ZERO, 1280, 960));
        Message note = read("{\"@type\":\"messageVideoNote\",\"video_note\":{\"duration\":5,\"length\":240,\"video\":"
                + FILE + "}}");
        assertThat(note.media())
                .contains(new Media(
                        MediaKind.VIDEO_NOTE,
                        "",
                        "video/mp4",
                        5_000_000_000L,
                        "AgAD",
                        Duration.ofSeconds(5),
                        240,
                        240));
    }

    @ParameterizedTest
    @ValueSource(strings = {"messagePinMessage", "messageChatAddMembers", "messageOfTomorrow", ""})
    void whatNobodyWroteIsService(String type) {
        assertThat(read("{\"@type\":\"" + type + "\"}").service()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"messageSticker", "messagePoll", "messageText", "messageDocument"})
    void whatSomebodyWroteIsNot(String type) {
        assertThat(read("{\"@type\":\"" + type + "\"}").service()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "{\"id\":3145729,\"chat_id\":7}",
                "{\"id\":0,\"chat_id\":7}",
                "{\"id\":-1048576,\"chat_id\":7}",
                "{\"id\":9223372036854775807,\"chat_id\":7}",
                "{\"id\":1e300,\"chat_id\":7}",
                "{\"id\":1048576}",
                "{\"id\":1048576,\"chat_id\":7,\"sending_state\":{\"@type\":\"messageSendingStatePending\"}}"
            })
    void whatHasNoNumberIsNoMessageYet(String message) {
        assertThat(converter.read(json(message))).isEmpty();
    }

    @Test
    void aStrangerHasAnId() {
        assertThat(users.get(99)).isEqualTo(new User(99, "", "", "", "", false));
        assertThat(chats.chat(-100999)).isEqualTo(new Chat(-100999, Chat.Kind.GROUP, "", ""));
    }
}
