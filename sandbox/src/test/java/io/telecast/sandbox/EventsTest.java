package io.telecast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.api.chat.Button;
import io.telecast.api.chat.Html;
import io.telecast.api.chat.Keyboard;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.host.telegram.Bot.MenuEntry;
import io.telecast.host.telegram.Bot.MenuScope;
import io.telecast.host.telegram.Update;
import io.telecast.sandbox.world.FirstDay;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a page hears while it listens, and when it comes back. */
@Timeout(60)
class EventsTest {

    private static final long BEN = FirstDay.BEN;
    private static final long BOT = FirstDay.MAIN.botId();

    @TempDir
    private Path folder;

    private record Heard(String id, String event, JsonNode data) {}

    private static final class Ear implements AutoCloseable {
        private final BufferedReader in;

        private Ear(Web web, long user, String last) throws Exception {
            var request = HttpRequest.newBuilder(web.uri("/api/events?as=" + user));
            if (!last.isEmpty()) {
                request.header("Last-Event-ID", last);
            }
            var response = web.stream(request.build());
            assertThat(response.statusCode()).isEqualTo(200);
            in = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
        }

        Heard next() throws IOException {
            String id = "";
            String event = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    event = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    return new Heard(id, event, Web.JSON.readTree(line.substring(6)));
                }
            }
            throw new IOException("The stream of events has ended.");
        }

        Heard next(String event) throws IOException {
            Heard heard = next();
            while (!heard.event().equals(event)) {
                heard = next();
            }
            return heard;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    @Test
    void aPageHearsWhatItsUserSees() throws Exception {
        try (var rig = Rig.open(folder);
                var bot = rig.main();
                var ear = new Ear(rig.web(), BEN, "")) {
            assertThat(ear.next().event()).isEqualTo("ready");
            rig.web().say(FirstDay.CHLOE, BOT, "not for Ben");
            rig.web().say(BEN, BOT, "/start");
            Heard own = ear.next("message");
            assertThat(own.data().get("text").stringValue()).isEqualTo("/start");
            assertThat(own.data().get("out").booleanValue()).isTrue();

            var sent = bot.send(
                    BEN,
                    OutgoingMessage.text(Html.text("hi")).withKeyboard(Keyboard.row(new Button.Callback("Go", "go"))));
            assertThat(ear.next("message").data().get("text").stringValue()).isEqualTo("hi");
            bot.edit(sent.ref(), OutgoingMessage.text(Html.text("hi again")).withKeyboard(sent.keyboard()));
            assertThat(ear.next("edited").data().get("text").stringValue()).isEqualTo("hi again");

            bot.start((update, handled) -> {
                if (update instanceof Update.ButtonPressed press) {
                    bot.answerPress(press.pressId(), "done", false);
                }
                handled.run();
            });
            rig.web()
                    .post(
                            "/api/press",
                            Map.of("as", BEN, "chat", BOT, "message", sent.ref().messageId(), "row", 0, "column", 0));
            assertThat(ear.next("answer").data().get("text").stringValue()).isEqualTo("done");

            bot.delete(BEN, List.of(sent.ref().messageId()));
            assertThat(ear.next("deleted").data().get("messages").get(0).longValue())
                    .isEqualTo(sent.ref().messageId());
            bot.setMenu(new MenuScope.Everyone(), List.of(new MenuEntry("help", "x")));
            assertThat(ear.next("menu").data().get("bot").longValue()).isEqualTo(BOT);
            rig.web().post("/api/users", Map.of("firstName", "Eve", "count", 100));
            ear.next("chats");
            rig.web().say(FirstDay.ADA, FirstDay.NEWS, "post");
            assertThat(ear.next().data().get("chat").longValue()).isEqualTo(FirstDay.NEWS);
        }
    }

    @Test
    void aPageThatComesBackHearsWhatItMissed() throws Exception {
        try (var rig = Rig.open(folder)) {
            String last;
            try (var ear = new Ear(rig.web(), BEN, "")) {
                ear.next();
                rig.web().say(BEN, BOT, "one");
                last = ear.next("message").id();
            }
            rig.web().say(BEN, BOT, "two");
            rig.web().say(BEN, BOT, "three");
            try (var ear = new Ear(rig.web(), BEN, last)) {
                assertThat(ear.next("message").data().get("text").stringValue()).isEqualTo("two");
                Heard third = ear.next("message");
                assertThat(third.data().get("text").stringValue()).isEqualTo("three");
                assertThat(Long.parseLong(third.id())).isGreaterThan(Long.parseLong(last));
            }
        }
    }

    @Test
    void aPageFromBeforeARestartBeginsAnew() throws Exception {
        String last;
        try (var rig = Rig.open(folder);
                var ear = new Ear(rig.web(), BEN, "")) {
            last = ear.next().id();
        }
        try (var rig = Rig.open(folder);
                var ear = new Ear(rig.web(), BEN, last);
                var nonsense = new Ear(rig.web(), BEN, "99999999999999999")) {
            assertThat(ear.next("reset").id()).isNotEqualTo(last);
            nonsense.next("reset");
            rig.web().say(BEN, BOT, "after");
            assertThat(ear.next("message").data().get("text").stringValue()).isEqualTo("after");
            assertThat(nonsense.next("message").data().get("text").stringValue())
                    .isEqualTo("after");
        }
    }
}
