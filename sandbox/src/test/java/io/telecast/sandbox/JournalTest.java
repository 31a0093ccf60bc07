package io.telecast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.telecast.api.chat.Html;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.host.telegram.Bot.MenuEntry;
import io.telecast.host.telegram.Bot.MenuScope;
import io.telecast.sandbox.world.FirstDay;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The world outlives its process. */
class JournalTest {

    private static final long BEN = FirstDay.BEN;
    private static final long BOT = FirstDay.MAIN.botId();

    @TempDir
    private Path folder;

    private Path journal() {
        return folder.resolve("journal.jsonl");
    }

    private JsonNode everything(Rig rig) throws Exception {
        var all = Web.JSON.createObjectNode();
        all.set("world", rig.web().get("/api/world"));
        for (long user : List.of(FirstDay.ADA, BEN)) {
            for (JsonNode chat : rig.web().get("/api/chats?as=" + user)) {
                long id = chat.get("id").longValue();
                all.set(user + "/" + id, rig.web().get("/api/messages?limit=200&as=" + user + "&chat=" + id));
                all.set("line " + user + "/" + id, chat);
            }
            all.set("menu " + user, rig.web().get("/api/commands?as=" + user + "&bot=" + BOT));
        }
        return all;
    }

    @Test
    void allOfItComesBack() throws Exception {
        JsonNode before;
        try (var rig = Rig.open(folder);
                var bot = rig.main()) {
            rig.web().say(BEN, BOT, "/start");
            long gone = rig.web().say(BEN, BOT, "gone").get("id").longValue();
            rig.web().post("/api/delete", Map.of("as", BEN, "chat", BOT, "messages", List.of(gone)));
            rig.web().upload("as=" + BEN + "&chat=" + BOT + "&name=f%C3%BC.bin", BodyPublishers.ofString("bytes"));
            rig.web().post("/api/sample", Map.of("as", BEN, "chat", BOT, "sample", "test-card.webm"));
            rig.web().post("/api/forward", Map.of("as", BEN, "from", FirstDay.CLUB, "messages", List.of(2), "to", BOT));
            rig.web().post("/api/users", Map.of("firstName", "Dora", "username", "dora", "count", 3));
            rig.web().post("/api/bots", Map.of("name", "C", "username", "c_clone_bot"));
            rig.web()
                    .post(
                            "/api/channels/" + FirstDay.CLUB + "/members",
                            Map.of("id", FirstDay.CHLOE, "role", "banned"));
            rig.web().post("/api/block", Map.of("as", FirstDay.CHLOE, "bot", BOT, "blocked", true));
            bot.setMenu(new MenuScope.Everyone(), List.of(new MenuEntry("help", "x")));
            var sent =
                    bot.send(BEN, OutgoingMessage.text(Html.markup("<b>x</b>")).protectedContent());
            bot.pin(sent.ref(), false);
            rig.web().post("/api/read", Map.of("as", BEN, "chat", BOT));
            before = everything(rig);
        }
        try (var rig = Rig.open(folder)) {
            assertThat(everything(rig)).isEqualTo(before);
        }
        // Once more from the journal that was written anew.
        try (var rig = Rig.open(folder)) {
            assertThat(everything(rig)).isEqualTo(before);
        }
    }

    @Test
    void numbersAreNotGivenTwice() throws Exception {
        long last;
        try (var rig = Rig.open(folder)) {
            last = rig.web().say(BEN, BOT, "gone").get("id").longValue();
            rig.web().post("/api/delete", Map.of("as", BEN, "chat", BOT, "messages", List.of(last)));
        }
        try (var rig = Rig.open(folder)) {
            assertThat(rig.web().say(BEN, BOT, "next").get("id").longValue()).isEqualTo(last + 1);
        }
    }

    @Test
    void whatWasAcknowledgedSurvivesAKilledProcess() throws Exception {
        var acknowledged = new ArrayList<Long>();
        for (int round = 0; round < 2; round++) {
            try (var process = SandboxProcess.start(folder)) {
                for (int n = 0; n < 50; n++) {
                    acknowledged.add(process.web().say(BEN, BOT, "m").get("id").longValue());
                }
                process.kill();
            }
        }
        try (var rig = Rig.open(folder);
                var bot = rig.main()) {
            assertThat(bot.messages(BEN, acknowledged)).containsOnlyKeys(acknowledged);
            var told = new java.util.concurrent.LinkedBlockingQueue<Long>();
            bot.start((update, handled) -> told.add(update.chatId()));
            org.awaitility.Awaitility.await().until(() -> told.size() == acknowledged.size());
        }
    }

    @Test
    void aTornLastLineIsLeftOut() throws Exception {
        long number;
        try (var rig = Rig.open(folder)) {
            number = rig.web().say(BEN, BOT, "whole").get("id").longValue();
        }
        String torn = "[{\"t\":\"message\",\"chat\":{\"box\":" + BOT + ",\"pe";
        Files.writeString(journal(), torn, StandardOpenOption.APPEND);
        try (var rig = Rig.open(folder)) {
            assertThat(rig.web().say(BEN, BOT, "next").get("id").longValue()).isEqualTo(number + 1);
        }
        try (var rig = Rig.open(folder)) {
            assertThat(rig.web().get("/api/messages?as=" + BEN + "&chat=" + BOT).get("messages"))
                    .hasSize(2);
        }
    }

    @Test
    void damageInTheMiddleNamesTheFileAndTheRemedy() throws Exception {
        Rig.open(folder).close();
        for (String damage : List.of("{not json}", "[{\"t\":\"unheard-of\"}]", "[{\"t\":\"bot\"}]", "")) {
            List<String> lines = Files.readAllLines(journal());
            var damaged = new ArrayList<>(lines);
            damaged.set(3, damage);
            Files.write(journal(), damaged);
            assertThatIOException()
                    .isThrownBy(() -> Rig.open(folder).close())
                    .withMessageContaining(journal().toString())
                    .withMessageContaining("line 4")
                    .withMessageContaining("move the file away");
            Files.write(journal(), lines);
        }
        Rig.open(folder).close();
    }

    @Test
    void aFolderHasOneProcess() throws Exception {
        try (var process = SandboxProcess.start(folder)) {
            assertThat(process.web().get("/api/world").has("users")).isTrue();
            assertThatIOException().isThrownBy(() -> Rig.open(folder).close()).withMessageContaining("already in use");
        }
        try (var rig = Rig.open(folder)) {
            assertThat(rig.web().get("/api/world").has("users")).isTrue();
            assertThatIOException().isThrownBy(() -> Rig.open(folder).close()).withMessageContaining("already in use");
        }
    }

    @Test
    void filesThatNoMessageCarriesAreCleanedAwayAtTheNextStart() throws Exception {
        try (var rig = Rig.open(folder)) {
            long kept = rig.web()
                    .upload("as=" + BEN + "&chat=" + BOT, BodyPublishers.ofString("kept"))
                    .get("id")
                    .longValue();
            long gone = rig.web()
                    .upload("as=" + BEN + "&chat=" + BOT, BodyPublishers.ofString("gone"))
                    .get("id")
                    .longValue();
            assertThat(gone).isGreaterThan(kept);
            rig.web().post("/api/delete", Map.of("as", BEN, "chat", BOT, "messages", List.of(gone)));
        }
        Files.writeString(folder.resolve("files").resolve("1.part"), "half");
        try (var rig = Rig.open(folder);
                var files = Files.list(folder.resolve("files"))) {
            assertThat(files.map(JournalTest::content)).containsExactly("kept");
            assertThat(rig.web().get("/api/world").has("users")).isTrue();
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
