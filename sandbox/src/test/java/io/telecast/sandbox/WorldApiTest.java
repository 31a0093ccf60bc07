package io.telecast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.sandbox.world.FirstDay;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The interface as the chat page uses it. */
class WorldApiTest {

    private static final long BEN = FirstDay.BEN;
    private static final long BOT = FirstDay.MAIN.botId();

    @TempDir
    private Path folder;

    private Rig rig;
    private Web web;

    @BeforeEach
    void open() throws Exception {
        rig = Rig.open(folder);
        web = rig.web();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void theFirstWorldHasWhatTheHostNeeds() throws Exception {
        JsonNode world = web.get("/api/world");
        assertThat(world.get("users").get(0).get("firstName").stringValue()).isEqualTo("Ada");
        assertThat(world.get("users").get(0).get("admin").booleanValue()).isTrue();
        assertThat(world.get("bots").findValuesAsString("role")).containsExactly("main", "worker", "worker");
        assertThat(world.toString()).doesNotContain("SANDBOX-", "token");
        JsonNode storage = world.get("channels").get(0);
        assertThat(storage.get("storage").booleanValue()).isTrue();
        assertThat(storage.get("members").findValuesAsString("role"))
                .containsExactly("owner", "admin", "admin", "admin");
        assertThat(web.get("/api/chats?as=" + BEN).findValuesAsString("title"))
                .containsExactlyInAnyOrder("Telecast", "Sandbox News", "Film Club");
    }

    @Test
    void unreadIsWhatWasNotReadYet() throws Exception {
        JsonNode club = line(FirstDay.CLUB);
        assertThat(club.get("unread").intValue()).isEqualTo(5);
        assertThat(club.get("canPost").booleanValue()).isFalse();
        web.post("/api/read", Map.of("as", BEN, "chat", FirstDay.CLUB));
        assertThat(line(FirstDay.CLUB).get("unread").intValue()).isZero();
        web.say(FirstDay.ADA, FirstDay.CLUB, "new");
        assertThat(line(FirstDay.CLUB).get("unread").intValue()).isEqualTo(1);
        assertThat(web.get("/api/chats?as=" + BEN).get(0).get("id").longValue()).isEqualTo(FirstDay.CLUB);
    }

    private JsonNode line(long chat) throws Exception {
        for (JsonNode line : web.get("/api/chats?as=" + BEN)) {
            if (line.get("id").longValue() == chat) {
                return line;
            }
        }
        throw new AssertionError("No chat " + chat);
    }

    @Test
    void messagesComeInPages() throws Exception {
        web.post("/api/channels/" + FirstDay.CLUB + "/posts", Map.of("text", "p", "count", 120));
        String path = "/api/messages?as=" + BEN + "&chat=" + FirstDay.CLUB;
        JsonNode latest = web.get(path);
        assertThat(latest.get("messages")).hasSize(50);
        assertThat(latest.get("more").booleanValue()).isTrue();
        assertThat(latest.get("messages").get(49).get("id").longValue()).isEqualTo(126);
        JsonNode oldest = web.get(
                path + "&limit=200&before=" + latest.get("messages").get(0).get("id"));
        assertThat(oldest.get("messages")).hasSize(76);
        assertThat(oldest.get("more").booleanValue()).isFalse();
        assertThat(oldest.get("messages").get(0).get("service").booleanValue()).isTrue();
    }

    @Test
    void usersEditAndDeleteTheirOwn() throws Exception {
        long said = web.say(BEN, BOT, "helo").get("id").longValue();
        JsonNode edited = web.post("/api/edit", Map.of("as", BEN, "chat", BOT, "message", said, "text", "hello"));
        assertThat(edited.get("text").stringValue()).isEqualTo("hello");
        assertThat(edited.get("edited").booleanValue()).isTrue();
        assertThat(web.tryPost("/api/edit", Map.of("as", BEN, "chat", FirstDay.NEWS, "message", 2, "text", "x"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(web.tryPost("/api/delete", Map.of("as", BEN, "chat", FirstDay.NEWS, "messages", List.of(2)))
                        .statusCode())
                .isEqualTo(403);
        web.post("/api/delete", Map.of("as", BEN, "chat", BOT, "messages", List.of(said, 99)));
        assertThat(web.get("/api/messages?as=" + BEN + "&chat=" + BOT).get("messages"))
                .isEmpty();
    }

    @Test
    void usersChannelsAndBotsAreAdded() throws Exception {
        JsonNode users =
                web.post("/api/users", Map.of("firstName", "Fan", "username", "fan_", "language", "pt-br", "count", 3));
        assertThat(users.findValuesAsString("username")).containsExactly("fan_1", "fan_2", "fan_3");
        long fan = users.get(0).get("id").longValue();
        JsonNode channel = web.post(
                "/api/channels",
                Map.of(
                        "title",
                        "Fans",
                        "username",
                        "fans_channel",
                        "members",
                        List.of(Map.of("id", fan, "role", "owner"))));
        assertThat(channel.get("id").longValue()).isLessThan(-1_000_000_000_000L);
        assertThat(web.say(fan, channel.get("id").longValue(), "First!")
                        .get("from")
                        .isNull())
                .isTrue();
        assertThat(web.tryPost("/api/channels", Map.of("title", "Other", "username", "FANS_channel"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(web.tryPost("/api/channels/" + channel.get("id") + "/members", Map.of("id", 5, "role", "member"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(web.tryPost("/api/bots", Map.of("name", "X", "username", "not_a_b"))
                        .statusCode())
                .isEqualTo(400);
        JsonNode first = web.post("/api/bots", Map.of("name", "X", "username", "x_one_bot"));
        JsonNode second = web.post("/api/bots", Map.of("name", "Y", "username", "y_two_bot"));
        assertThat(first.get("token")).isNotEqualTo(second.get("token"));
        assertThat(first.get("id")).isNotEqualTo(second.get("id"));
    }

    @Test
    void faultsAreMergedAndCleared() throws Exception {
        web.post(
                "/api/faults",
                Map.of(
                        "latencyMs",
                        30,
                        "rules",
                        List.of(Map.of("target", "media", "kind", "lost", "share", 0.25, "count", 4))));
        JsonNode merged = web.post("/api/faults", Map.of("jitterMs", 5));
        assertThat(merged.toString())
                .isEqualTo(
                        "{\"latencyMs\":30,\"jitterMs\":5,\"bytesPerSecond\":0,\"rules\":[{\"target\":\"media\",\"kind\":\"lost\",\"share\":0.25,\"count\":4}]}");
        assertThat(web.get("/api/world").get("faults")).isEqualTo(merged);
        web.send(HttpRequest.newBuilder(web.uri("/api/faults")).DELETE().build());
        assertThat(web.get("/api/faults").get("rules")).isEmpty();
        assertThat(web.get("/api/faults").get("latencyMs").intValue()).isZero();
    }
}
