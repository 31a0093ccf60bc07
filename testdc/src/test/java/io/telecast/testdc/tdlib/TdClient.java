package io.telecast.testdc.tdlib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.telecast.host.telegram.BotToken;
import io.telecast.testdc.TestDataCentre;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** One bot in TDLib. */
final class TdClient implements AutoCloseable {

    static final long MESSAGE = 1L << 20;

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final TdLibrary library;
    private final int id;
    private final AtomicLong extra = new AtomicLong();
    private final Map<Long, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final List<JsonNode> updates = new CopyOnWriteArrayList<>();
    private volatile String state = "";

    private TdClient(TdLibrary library) {
        this.library = library;
        id = library.newClient(this::told);
    }

    /** Opens a client on a folder; it is asked for the proxy before it dials. */
    static TdClient open(TdLibrary library, TestDataCentre dc, Path folder) {
        var client = new TdClient(library);
        Map<String, Object> type = Map.of("@type", "proxyTypeSocks5", "username", "", "password", "");
        Map<String, Object> proxy = new LinkedHashMap<>();
        proxy.put("@type", "proxy");
        proxy.put("server", "127.0.0.1");
        proxy.put("port", dc.proxy().getPort());
        proxy.put("type", type);
        var added = client.send("addProxy", "proxy", proxy, "enable", true);
        client.send(
                "setTdlibParameters",
                "use_test_dc",
                false,
                "database_directory",
                folder.toString(),
                "files_directory",
                folder.resolve("files").toString(),
                "use_file_database",
                false,
                "use_chat_info_database",
                true,
                "use_message_database",
                true,
                "use_secret_chats",
                false,
                "api_id",
                1,
                "api_hash",
                "0123456789abcdef0123456789abcdef",
                "system_language_code",
                "en",
                "device_model",
                "test",
                "application_version",
                "1");
        assertThat(get(added).path("@type").asString()).isEqualTo("addedProxy");
        return client;
    }

    /** Opens a client and signs a bot in, unless the folder knows it already. */
    static TdClient signIn(TdLibrary library, TestDataCentre dc, BotToken token, Path folder) {
        TdClient client = open(library, dc, folder);
        client.awaitState("authorizationStateWaitPhoneNumber", "authorizationStateReady");
        if (!client.state().equals("authorizationStateReady")) {
            client.call("checkAuthenticationBotToken", "token", token.value());
        }
        client.awaitState("authorizationStateReady");
        return client;
    }

    private void told(JsonNode node) {
        if (node.has("@extra")) {
            var future = waiting.remove(node.path("@extra").asLong());
            if (future != null) {
                future.complete(node);
            }
            return;
        }
        if (node.path("@type").asString().equals("updateAuthorizationState")) {
            state = node.path("authorization_state").path("@type").asString();
        }
        updates.add(node);
    }

    String state() {
        return state;
    }

    void awaitState(String... any) {
        await().atMost(PATIENCE).until(() -> List.of(any).contains(state));
    }

    CompletableFuture<JsonNode> send(String type, Object... fields) {
        var request = new HashMap<String, Object>();
        request.put("@type", type);
        for (int i = 0; i < fields.length; i += 2) {
            request.put((String) fields[i], fields[i + 1]);
        }
        long number = extra.incrementAndGet();
        request.put("@extra", number);
        var future = new CompletableFuture<JsonNode>();
        waiting.put(number, future);
        library.send(id, request);
        return future;
    }

    private static JsonNode get(CompletableFuture<JsonNode> future) {
        try {
            return future.get(120, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("TDLib did not answer.", e);
        }
    }

    /** Calls and waits; fails if TDLib answers with an error. */
    JsonNode call(String type, Object... fields) {
        JsonNode answer = get(send(type, fields));
        assertThat(answer.path("@type").asString())
                .as("%s answers %s", type, answer)
                .isNotEqualTo("error");
        return answer;
    }

    /** The error that a call ends with, such as {@code 400 Chat not found}. */
    String error(String type, Object... fields) {
        JsonNode answer = get(send(type, fields));
        return answer.path("@type").asString().equals("error")
                ? answer.path("code").asInt() + " " + answer.path("message").asString()
                : "no error, but " + answer;
    }

    /** The first update of a type that fits, come or to come. */
    JsonNode awaitUpdate(String type, Predicate<JsonNode> fits) {
        return await(type)
                .atMost(PATIENCE)
                .until(() -> find(type, fits), found -> !found.isEmpty())
                .getFirst();
    }

    List<JsonNode> find(String type, Predicate<JsonNode> fits) {
        return updates.stream()
                .filter(update -> update.path("@type").asString().equals(type))
                .filter(fits)
                .toList();
    }

    /** A new message with this text or caption. */
    JsonNode awaitText(String text) {
        return awaitUpdate(
                        "updateNewMessage",
                        update -> textOf(update.path("message")).equals(text))
                .path("message");
    }

    static String textOf(JsonNode message) {
        JsonNode content = message.path("content");
        return content.path("text")
                .path("text")
                .asString(content.path("caption").path("text").asString(""));
    }

    /** Sends and waits for the message as the server knows it. */
    JsonNode sendMessage(long chat, Map<String, ?> content, Object... more) {
        Object[] fields = new Object[more.length + 4];
        System.arraycopy(more, 0, fields, 4, more.length);
        fields[0] = "chat_id";
        fields[1] = chat;
        fields[2] = "input_message_content";
        fields[3] = content;
        return awaitSent(call("sendMessage", fields));
    }

    /** The message of an answer to a sending, when the server has it. */
    JsonNode awaitSent(JsonNode pending) {
        JsonNode ended = await("sending")
                .atMost(PATIENCE)
                .until(
                        () -> {
                            var ends = find("updateMessageSendSucceeded", it -> isOf(pending, it));
                            return ends.isEmpty() ? find("updateMessageSendFailed", it -> isOf(pending, it)) : ends;
                        },
                        found -> !found.isEmpty())
                .getFirst();
        assertThat(ended.path("error").path("message").asString(""))
                .as("%s", ended)
                .isEmpty();
        return ended.path("message");
    }

    /** The error with which a sending fails. */
    String sendFailure(long chat, Map<String, ?> content) {
        JsonNode pending = get(send("sendMessage", "chat_id", chat, "input_message_content", content));
        if (pending.path("@type").asString().equals("error")) {
            return pending.path("code").asInt() + " " + pending.path("message").asString();
        }
        JsonNode error =
                awaitUpdate("updateMessageSendFailed", it -> isOf(pending, it)).path("error");
        return error.path("code").asInt() + " " + error.path("message").asString();
    }

    /** Provisional numbers are of use within a chat only. */
    private static boolean isOf(JsonNode pending, JsonNode update) {
        return update.path("old_message_id").asLong() == pending.path("id").asLong()
                && update.path("message").path("chat_id").asLong()
                        == pending.path("chat_id").asLong();
    }

    static Map<String, Object> formatted(String text) {
        return Map.of("@type", "formattedText", "text", text);
    }

    static Map<String, Object> text(String text) {
        return Map.of("@type", "inputMessageText", "text", formatted(text));
    }

    @Override
    public void close() {
        if (!state.equals("authorizationStateClosed")) {
            send("close");
            awaitState("authorizationStateClosed");
        }
    }
}
