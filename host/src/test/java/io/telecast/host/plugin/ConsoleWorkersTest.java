package io.telecast.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.api.bot.BotIdentity;
import io.telecast.api.bot.Messenger;
import io.telecast.api.chat.Chat;
import io.telecast.api.chat.Message;
import io.telecast.api.chat.MessageRef;
import io.telecast.api.chat.User;
import io.telecast.host.telegram.BotToken;
import io.telecast.host.text.Texts;
import io.telecast.host.workers.TestWorkers;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

/** The page of the workers, and {@code /workers} in the chat. */
class ConsoleWorkersTest {

    private static final String PAGE = "/admin/workers";

    @TempDir
    private Path data;

    private TestHost host;
    private TestConsole console;
    private TestWorkers bench;
    private Visitor ada;
    private BotToken token;

    @BeforeEach
    void start() throws Exception {
        host = TestHost.in(data).started();
        console = new TestConsole(host, URI.create("http://localhost"));
        bench = console.bench;
        token = bench.telegram.token(8001, 'a');
        bench.begin(console.workers);
        ada = console.operator();
    }

    @AfterEach
    void stop() throws Exception {
        console.workers.close();
        host.close();
    }

    private HttpResponse<String> add(String secret) throws Exception {
        Map<String, String> form = ada.form(PAGE);
        form.put("token", secret);
        return ada.press(PAGE, form);
    }

    @Test
    void aWorkerIsAddedCheckedAndRemoved() throws Exception {
        assertThat(ada.get(PAGE).body()).contains("@w7000_bot", "ready", "Add worker", "main bot");
        assertThat(add(" " + token.value() + " ").statusCode()).isEqualTo(303);
        assertThat(ada.get(PAGE).body())
                .contains("@w8001_bot", "id=\"w8001\"", "console or command line")
                .doesNotContain("aaaa");
        assertThat(ada.get("/admin").body()).contains("@w8001_bot").doesNotContain("class=\"problem\"");

        bench.telegram.outside.add(8001L);
        assertThat(ada.press(PAGE + "/8001/check", ada.form(PAGE)).statusCode()).isEqualTo(303);
        assertThat(ada.get(PAGE).body())
                .contains("left out", "Bot @w8001_bot cannot see the storage channel: make it an administrator");
        assertThat(ada.get("/admin").body()).contains("Bot @w8001_bot cannot see the storage channel");

        assertThat(ada.get(PAGE + "/8001/remove").body()).contains("Remove <span>@w8001_bot</span>?", "Keep it");
        assertThat(console.workers.isWorker(8001)).as("asking removes nothing").isTrue();
        assertThat(ada.press(PAGE + "/8001/remove", ada.form(PAGE + "/8001/remove"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(ada.get(PAGE).body()).doesNotContain("w8001");
        assertThat(console.workers.isWorker(8001)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "<b>8001</b>",
                "8001:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaZ",
                "0:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void aTokenThatCannotBeUsedIsToldBesideTheFormAndNeverShown(String secret) throws Exception {
        HttpResponse<String> answer = add(secret);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("id=\"token-problem\" role=\"alert\"")
                .doesNotContain("<b>8001", "aaaa");
        assertThat(console.workers.list()).hasSize(1);
    }

    @Test
    void whatIsForgedChangesNothing() throws Exception {
        Map<String, String> form = ada.form(PAGE);
        form.put("token", token.value());
        assertThat(ada.post(PAGE, form, "Origin", "https://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(ada.press(PAGE, Map.of("token", token.value())).statusCode()).isEqualTo(403);
        assertThat(console.visitor().press(PAGE, form).statusCode()).isEqualTo(403);
        assertThat(console.visitor().get(PAGE).body()).doesNotContain("w7000");
        assertThat(ada.get(PAGE + "/8001/check").statusCode()).isEqualTo(404);
        assertThat(ada.press(PAGE + "/7000/remove", ada.form(PAGE)).statusCode())
                .isEqualTo(409);
        assertThat(ada.get(PAGE + "/7000/remove").statusCode()).isEqualTo(404);
        for (String nobody : new String[] {"1", "%3Cb%3E", "..%2F7000", "-1", "x".repeat(3000)}) {
            assertThat(ada.press(PAGE + "/" + nobody + "/remove", ada.form(PAGE))
                            .statusCode())
                    .isBetween(400, 499);
        }
        assertThat(console.workers.list()).hasSize(1);
    }

    @Test
    void theOwnerSeesThemInTheChatWithoutAToken() throws Exception {
        bench.telegram.outside.add(8001L);
        add(token.value());
        assertThat(workers(TestConsole.MAIN, TestConsole.ADA))
                .contains("@w7000_bot", "ready", "@w8001_bot", "left out", "cannot see the storage channel")
                .doesNotContain("aaaa");
        assertThat(workers(TestConsole.MAIN, 1002))
                .contains("for administrators")
                .doesNotContain("w7000");
        assertThat(workers(TestConsole.CLONE, TestConsole.ADA)).doesNotContain("w7000");
    }

    private String workers(long botId, long userId) {
        Messenger bot = Mockito.mock(Messenger.class);
        Mockito.when(bot.self()).thenReturn(new BotIdentity(botId, "bot", "Bot"));
        var chat = new Chat(userId, Chat.Kind.PRIVATE, "", "");
        var message =
                Message.builder(new MessageRef(userId, 5), chat, Instant.EPOCH).build();
        var call = new Said(bot, message, new User(userId, "U", "", "", "en", false), List.of(), new ArrayList<>());
        console.commands(Texts.defaults()).workers(call);
        return call.heard();
    }
}
