package io.telecast.host.telegram.tdlib.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.telecast.host.telegram.tdlib.api.Fields;
import io.telecast.host.telegram.tdlib.api.Sessions;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How answers and updates find their way, whatever the library says. */
class TdJsonTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final ScriptedLibrary library = new ScriptedLibrary();
    private final TdJson json = new TdJson(library);

    private static List<JsonNode> list() {
        return new CopyOnWriteArrayList<>();
    }

    @Test
    void anAnswerFindsItsRequestInAnyOrder() throws Exception {
        try (var one = json.open(update -> {});
                var two = json.open(update -> {})) {
            var first = one.send(new Sessions.GetMe());
            var second = one.send(new Sessions.GetMe());
            var other = two.send(new Sessions.GetMe());
            library.say("{\"@type\":\"user\",\"id\":20,\"@extra\":1,\"@client_id\":2}");
            library.say("{\"@type\":\"user\",\"id\":12,\"@extra\":2,\"@client_id\":1}");
            library.say("{\"@type\":\"user\",\"id\":11,\"@extra\":1,\"@client_id\":1}");
            assertThat(Fields.number(TdClient.await(first, LIMIT), "id")).isEqualTo(11);
            assertThat(Fields.number(TdClient.await(second, LIMIT), "id")).isEqualTo(12);
            assertThat(Fields.number(TdClient.await(other, LIMIT), "id")).isEqualTo(20);
        }
        assertThat(library.sent.getFirst()).isEqualTo("{\"@type\":\"getMe\",\"@extra\":1}");
    }

    @Test
    void anErrorIsThrownWhereTheAnswerIsAwaited() {
        try (var client = json.open(update -> {})) {
            var answer = client.send(new Sessions.GetMe());
            library.say("{\"@type\":\"error\",\"code\":404,\"message\":\"Not Found\",\"@extra\":1,\"@client_id\":1}");
            assertThatExceptionOfType(TdException.class)
                    .isThrownBy(() -> TdClient.await(answer, LIMIT))
                    .matches(e -> e.code() == 404 && e.reason().equals("Not Found"));
        }
    }

    @Test
    void nothingThatArrivesEndsTheReceiver() throws Exception {
        var updates = list();
        try (var client = json.open(updates::add)) {
            for (String odd : List.of(
                    "",
                    "not json",
                    "{",
                    "[]",
                    "null",
                    "17",
                    "{}",
                    "{\"@type\":7,\"@client_id\":1}",
                    "{\"@type\":\"updateFromTheFuture\",\"@client_id\":1}",
                    "{\"@type\":\"updateNewMessage\",\"@client_id\":99}",
                    "{\"@type\":\"ok\",\"@extra\":{\"a\":[]},\"@client_id\":1}",
                    "{\"@type\":\"ok\",\"@extra\":\"zero\",\"@client_id\":1}",
                    "{\"@type\":\"updateAuthorizationState\",\"@client_id\":1}",
                    "{\"@type\":\"updateOption\",\"@client_id\":\"1\"}",
                    "{\"a\":".repeat(5000))) {
                library.say(odd);
            }
            library.say("{\"@type\":\"updateLast\",\"@client_id\":1}");
            await().until(() ->
                    updates.stream().anyMatch(update -> Fields.type(update).equals("updateLast")));
            assertThat(client.isClosed()).isFalse();
        }
    }

    @Test
    void randomBytesEndNothingEither() {
        long seed = Long.getLong("fuzz.seed", 20_250_611);
        var random = new Random(seed);
        var updates = list();
        String update = "{\"@type\":\"updateX\",\"list\":[1,\"a\",{\"b\":null}],\"@client_id\":1}";
        try (var client = json.open(updates::add)) {
            for (int n = 0; n < 2000; n++) {
                var odd = new StringBuilder(update);
                for (int flips = random.nextInt(1, 6); flips > 0; flips--) {
                    odd.setCharAt(random.nextInt(odd.length()), (char) random.nextInt(0x20, 0x250));
                }
                library.say(odd.toString());
            }
            library.say("{\"@type\":\"updateLast\",\"@client_id\":1}");
            await("seed " + seed)
                    .until(() ->
                            updates.stream().anyMatch(last -> Fields.type(last).equals("updateLast")));
            assertThat(client.isClosed()).as("seed %d", seed).isFalse();
        }
    }

    @Test
    void aListenerThatThrowsHarmsNobody() {
        var seen = list();
        try (var bad = json.open(update -> {
                    throw new IllegalStateException("on purpose");
                });
                var good = json.open(seen::add)) {
            library.say("{\"@type\":\"updateX\",\"@client_id\":1}");
            library.say("{\"@type\":\"updateX\",\"@client_id\":2}");
            await().until(() -> seen.size() == 1);
            assertThat(bad.isClosed()).isFalse();
            assertThat(good.isClosed()).isFalse();
        }
    }

    @Test
    void whatIsUnderWayFailsWhenTheClientCloses() {
        var client = json.open(update -> {});
        var under = client.send(new Sessions.GetMe());
        client.close();
        assertThatExceptionOfType(TdException.class)
                .isThrownBy(() -> TdClient.await(under, LIMIT))
                .matches(e -> e.code() == 500);
        assertThatExceptionOfType(TdException.class)
                .isThrownBy(() -> client.call(new Sessions.GetMe(), LIMIT))
                .matches(e -> e.code() == 500);
        client.close();
        assertThat(client.pending()).isZero();
    }

    @Test
    void nobodyWaitsForeverAndNothingIsKept() {
        try (var client = json.open(update -> {})) {
            assertThatExceptionOfType(TimeoutException.class)
                    .isThrownBy(() -> client.call(new Sessions.GetMe(), Duration.ofMillis(20)));
            Thread.currentThread().interrupt();
            assertThatExceptionOfType(InterruptedException.class)
                    .isThrownBy(() -> client.call(new Sessions.GetMe(), LIMIT));
            assertThat(client.pending()).isZero();
        }
    }

    @Test
    void oneThreadReceivesForAllAndGoesWithTheLast() {
        for (int round = 0; round < 20; round++) {
            var clients = List.of(json.open(update -> {}), json.open(update -> {}), json.open(update -> {}));
            Thread receiver = json.receiver().orElseThrow();
            clients.forEach(TdClient::close);
            assertThat(json.count()).isZero();
            if (round % 5 == 0) {
                await().until(() -> !receiver.isAlive());
                assertThat(json.receiver()).isEmpty();
            }
        }
        assertThat(library.twoReceived).isFalse();
    }

    @Test
    void someRequestsNeedNoClient() {
        assertThat(Fields.text(json.execute(new Sessions.GetOption("version")), "value"))
                .isEqualTo("1.8.65");
        assertThatExceptionOfType(TdException.class)
                .isThrownBy(() -> json.execute(new Sessions.GetOption("bad")))
                .matches(e -> e.code() == 400);
    }
}
