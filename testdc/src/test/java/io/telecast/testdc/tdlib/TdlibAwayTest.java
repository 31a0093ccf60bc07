package io.telecast.testdc.tdlib;

import static io.telecast.testdc.tdlib.TdClient.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.telecast.sandbox.fault.Conditions;
import io.telecast.sandbox.fault.FaultRule;
import io.telecast.testdc.TestDataCentre;
import io.telecast.testdc.fault.Outages;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Nothing is missed while a bot is away or its line is bad. */
class TdlibAwayTest {

    @RegisterExtension
    static final TestDataCentre dc = TestDataCentre.create();

    private static TdLibrary library;

    @TempDir
    private Path folder;

    @BeforeAll
    static void load() {
        library = TdLibrary.load(dc.library());
    }

    @AfterEach
    void calm() {
        dc.faults().clear();
        dc.weather().clear();
    }

    @AfterAll
    static void unload() {
        library.close();
        assertThat(dc.counters().unknown()).isEmpty();
    }

    private static List<String> texts(TdClient client) {
        return client.find("updateNewMessage", any -> true).stream()
                .map(it -> TdClient.textOf(it.path("message")))
                .toList();
    }

    @Test
    void hearsAfterARestartWhatItMissed() {
        var token = dc.newBot("away_bot");
        var ada = dc.person("Ada");
        var channel = dc.channel("News", token);
        try (TdClient client = TdClient.signIn(library, dc, token, folder)) {
            ada.send(token.botId(), "before");
            client.awaitText("before");
            channel.post("post before");
            client.awaitText("post before");
        }
        IntStream.rangeClosed(1, 120).forEach(n -> ada.send(token.botId(), "missed " + n));
        channel.post("post missed");
        ada.block(token.botId(), true);

        try (TdClient client = TdClient.signIn(library, dc, token, folder)) {
            client.awaitText("missed 120");
            client.awaitText("post missed");
            client.awaitUpdate("updateChatMember", it -> it.path("chat_id").asLong() == ada.id());
            assertThat(texts(client)).filteredOn(it -> it.startsWith("missed")).hasSize(120);
            assertThat(texts(client)).doesNotContain("before", "post before");
        }
    }

    @Test
    void hearsOfAPressThatWasMadeWhileItRestarted() throws Exception {
        var token = dc.newBot("pressed_bot");
        var ada = dc.person("Ada");
        long id;
        try (TdClient client = TdClient.signIn(library, dc, token, folder)) {
            ada.send(token.botId(), "hello");
            client.awaitText("hello");
            Map<String, Object> type = Map.of("@type", "inlineKeyboardButtonTypeCallback", "data", "eA==");
            Map<String, Object> button = Map.of("@type", "inlineKeyboardButton", "text", "X", "type", type);
            Map<String, Object> keyboard =
                    Map.of("@type", "replyMarkupInlineKeyboard", "rows", List.of(List.of(button)));
            JsonNode sent = client.sendMessage(ada.id(), text("?"), "reply_markup", keyboard);
            id = sent.path("id").asLong() / TdClient.MESSAGE;
        }
        var answer = ada.press(token.botId(), id, 0, 0);
        try (TdClient client = TdClient.signIn(library, dc, token, folder)) {
            JsonNode press = client.awaitUpdate("updateNewCallbackQuery", any -> true);
            client.call(
                    "answerCallbackQuery",
                    "callback_query_id",
                    press.path("id").asString(),
                    "text",
                    "Late",
                    "show_alert",
                    false,
                    "url",
                    "",
                    "cache_time",
                    0);
            assertThat(answer.get().text()).isEqualTo("Late");
        }
    }

    @Test
    void hearsWhatCameWhileItsDataCentreWasDown() {
        var token = dc.newBot("down_bot");
        var ada = dc.person("Ada");
        try (TdClient client = TdClient.signIn(library, dc, token, folder)) {
            ada.send(token.botId(), "before");
            client.awaitText("before");
            int home = dc.centre().realm().placement().ofBot(token.botId());
            dc.faults().outages().down(home, Outages.Manner.DROP);
            ada.send(token.botId(), "into the dark");
            assertThat(texts(client)).doesNotContain("into the dark");
            dc.faults().outages().up(home);
            client.awaitText("into the dark");
            client.sendMessage(ada.id(), text("I am here"));
        }
    }

    @Test
    void obeysFloodsOfTheSandboxsFaults() {
        var token = dc.newBot("flood_bot");
        var ada = dc.person("Ada");
        try (TdClient client = TdClient.signIn(library, dc, token, folder)) {
            ada.send(token.botId(), "hello");
            client.awaitText("hello");
            strike(FaultRule.Kind.FLOOD, 40, 1);
            assertThat(client.sendFailure(ada.id(), text("too fast"))).startsWith("429 Too Many Requests: retry after");
            dc.weather().clear();
            strike(FaultRule.Kind.LOST, 0, 1);
            client.sendMessage(ada.id(), text("all the same"));
            await().until(() -> ada.chatWith(token.botId()).stream()
                            .filter(it -> it.text().equals("all the same"))
                            .count()
                    == 1);
        }
    }

    @Test
    void hearsAfterTheSandboxTookItsControlPlaneDown() {
        var token = dc.newBot("dim_bot");
        var ada = dc.person("Ada");
        try (TdClient client = TdClient.signIn(library, dc, token, folder)) {
            ada.send(token.botId(), "before");
            client.awaitText("before");
            strike(FaultRule.Kind.DOWN, 2, Long.MAX_VALUE);
            ada.send(token.botId(), "while down");
            client.awaitText("while down");
        }
    }

    private static void strike(FaultRule.Kind kind, int seconds, long count) {
        var rule = new FaultRule(
                FaultRule.Target.CONTROL,
                0,
                kind,
                1,
                count,
                kind == FaultRule.Kind.FLOOD ? FaultRule.Scope.CALL : FaultRule.Scope.BOT,
                Duration.ofSeconds(seconds));
        dc.weather().update(now -> new Conditions(0, 0, 0, List.of(rule)));
    }
}
