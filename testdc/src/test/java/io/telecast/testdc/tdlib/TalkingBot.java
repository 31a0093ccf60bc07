package io.telecast.testdc.tdlib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.telecast.host.telegram.BotToken;
import io.telecast.sandbox.world.MessageView;
import io.telecast.testdc.TestChannel;
import io.telecast.testdc.TestDataCentre;
import io.telecast.testdc.TestPerson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A bot that has signed in, a channel that it is in, and Ada, whom it meets before each test. */
abstract class TalkingBot {

    @RegisterExtension
    static final TestDataCentre dc = TestDataCentre.create();

    @TempDir
    private static Path folder;

    private static TdLibrary library;
    private static BotToken token;
    static TdClient client;
    static TestChannel channel;

    TestPerson ada;

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

    static long bot() {
        return token.botId();
    }

    MessageView seen(long id) {
        return await().until(
                        () -> ada.chatWith(bot()).stream()
                                .filter(it -> it.id() == id)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    static Map<String, Object> keyboard(Object... buttons) {
        return Map.of("@type", "replyMarkupInlineKeyboard", "rows", List.of(List.of(buttons)));
    }

    static Map<String, Object> callback(String label, String data) {
        String bytes = Base64.getEncoder().encodeToString(data.getBytes(StandardCharsets.UTF_8));
        return button(label, Map.of("@type", "inlineKeyboardButtonTypeCallback", "data", bytes));
    }

    static Map<String, Object> button(String label, Map<String, Object> type) {
        return Map.of("@type", "inlineKeyboardButton", "text", label, "type", type);
    }
}
