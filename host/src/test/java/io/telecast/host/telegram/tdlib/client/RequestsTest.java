package io.telecast.host.telegram.tdlib.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.host.telegram.tdlib.api.Chats;
import io.telecast.host.telegram.tdlib.api.Markup;
import io.telecast.host.telegram.tdlib.api.Messages;
import io.telecast.host.telegram.tdlib.api.Sessions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/** Requests look as TDLib's JSON interface wants them. */
class RequestsTest {

    @Test
    void namesAreSnakeCaseAndWhatIsAbsentIsLeftOut() {
        var text = new Markup.FormattedText("Hi", JsonNodeFactory.instance.arrayNode());
        var keyboard = new Markup.ReplyMarkupInlineKeyboard(List.of(List.of(new Markup.InlineKeyboardButton(
                "Go", new Markup.InlineKeyboardButtonTypeCallback("é".getBytes(StandardCharsets.UTF_8))))));
        var request = new Messages.SendMessage(
                -1001500000001L,
                Optional.empty(),
                new Messages.MessageSendOptions(true, false),
                Optional.of(keyboard),
                new Messages.InputMessageText(text, new Messages.LinkPreviewOptions(true)));
        assertThat(TdMapper.parse(TdMapper.write(request))).isEqualTo(TdMapper.parse("""
                        {"@type":"sendMessage","chat_id":-1001500000001,
                         "options":{"@type":"messageSendOptions","disable_notification":true,"protect_content":false},
                         "reply_markup":{"@type":"replyMarkupInlineKeyboard","rows":[[
                           {"@type":"inlineKeyboardButton","text":"Go",
                            "type":{"@type":"inlineKeyboardButtonTypeCallback","data":"w6k="}}]]},
                         "input_message_content":{"@type":"inputMessageText",
                           "text":{"@type":"formattedText","text":"Hi","entities":[]},
                           "link_preview_options":{"@type":"linkPreviewOptions","is_disabled":true}}}
                        """));
    }

    @Test
    void aProxyKeepsItsTypeApartFromItsKind() {
        var proxy = new Sessions.Proxy("127.0.0.1", 1080, new Sessions.ProxyTypeSocks5("u", "p"));
        assertThat(TdMapper.parse(TdMapper.write(new Sessions.AddProxy(proxy, true), 7)))
                .isEqualTo(TdMapper.parse("""
                        {"@type":"addProxy","enable":true,"@extra":7,"proxy":{"@type":"proxy","server":"127.0.0.1",
                         "port":1080,"type":{"@type":"proxyTypeSocks5","username":"u","password":"p"}}}
                        """));
    }

    @Test
    void numbersOf64BitsAreWhole() {
        assertThat(TdMapper.write(new Chats.AnswerCallbackQuery(Long.MAX_VALUE, "", false)))
                .contains("\"callback_query_id\":9223372036854775807");
        assertThat(TdMapper.write(new Markup.ParseTextEntities("x", new Markup.TextParseModeHtml())))
                .contains("\"@type\":\"textParseModeHTML\"");
    }
}
