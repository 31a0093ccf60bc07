package io.telecast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.telecast.api.bot.BotException;
import io.telecast.api.chat.Button;
import io.telecast.api.chat.Html;
import io.telecast.api.chat.Keyboard;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.host.telegram.Bot;
import io.telecast.host.telegram.Bot.MenuEntry;
import io.telecast.host.telegram.Bot.MenuScope;
import io.telecast.host.telegram.Update;
import io.telecast.host.telegram.UpdateSink;
import io.telecast.sandbox.world.FirstDay;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What bots are told, in which order, and how often. */
class UpdatesTest {

    private static final long BEN = FirstDay.BEN;
    private static final long BOT = FirstDay.MAIN.botId();

    @TempDir
    private Path folder;

    private record Taken(Update update, Runnable handled) {
        String text() {
            return update instanceof Update.NewMessage(var message) ? message.text() : update.toString();
        }
    }

    private static BlockingQueue<Taken> start(Bot bot) {
        var taken = new LinkedBlockingQueue<Taken>();
        bot.start((update, handled) -> taken.add(new Taken(update, handled)));
        return taken;
    }

    private static List<Taken> take(BlockingQueue<Taken> queue, int count) {
        return IntStream.range(0, count).mapToObj(n -> next(queue)).toList();
    }

    private static Taken next(BlockingQueue<Taken> queue) {
        try {
            Taken taken = queue.poll(20, TimeUnit.SECONDS);
            assertThat(taken).isNotNull();
            return java.util.Objects.requireNonNull(taken);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theyWaitForTheStartAndComeInOrder() throws Exception {
        try (var rig = Rig.open(folder)) {
            for (int n = 1; n <= 20; n++) {
                rig.web().say(BEN, BOT, "m" + n);
            }
            var taken = start(rig.main());
            rig.web().say(BEN, BOT, "m21");
            assertThat(take(taken, 21))
                    .extracting(Taken::text)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 21).mapToObj(n -> "m" + n).toList());
        }
    }

    @Test
    void onlyTheUnhandledComeAgain() throws Exception {
        try (var rig = Rig.open(folder)) {
            for (String text : List.of("a", "b", "c", "d")) {
                rig.web().say(BEN, BOT, text);
            }
            Bot bot = rig.main();
            var first = take(start(bot), 4);
            first.get(1).handled().run();
            first.get(3).handled().run();
            bot.close();
            first.get(3).handled().run();
            assertThat(take(start(rig.main()), 2)).extracting(Taken::text).containsExactly("a", "c");
        }
        try (var rig = Rig.open(folder)) {
            var again = start(rig.main());
            assertThat(take(again, 2)).extracting(Taken::text).containsExactly("a", "c");
            rig.web().say(BEN, BOT, "e");
            assertThat(next(again).text()).isEqualTo("e");
        }
    }

    @Test
    void aSinkThatThrowsLosesNothing() throws Exception {
        try (var rig = Rig.open(folder)) {
            Bot bot = rig.main();
            var seen = new LinkedBlockingQueue<String>();
            bot.start((update, handled) -> {
                seen.add(new Taken(update, handled).text());
                throw new IllegalStateException("on purpose");
            });
            rig.web().say(BEN, BOT, "a");
            rig.web().say(BEN, BOT, "b");
            await().until(() -> seen.size() == 2);
            bot.close();
            assertThat(take(start(rig.main()), 2)).extracting(Taken::text).containsExactly("a", "b");
        }
    }

    @Test
    void channelPostsOfOthersComeAndOnesOwnDoNot() throws Exception {
        try (var rig = Rig.open(folder)) {
            Bot bot = rig.main();
            var taken = start(bot);
            bot.send(FirstDay.CLUB, OutgoingMessage.text(Html.text("own")));
            rig.web().say(FirstDay.ADA, FirstDay.CLUB, "owner's");
            var update = next(taken).update();
            assertThat(update.chatId()).isEqualTo(FirstDay.CLUB);
            assertThat(((Update.NewMessage) update).message().text()).isEqualTo("owner's");
            assertThat(((Update.NewMessage) update).message().sender()).isEmpty();
        }
    }

    @Test
    void aMessageDeletedInTimeIsNotTold() throws Exception {
        try (var rig = Rig.open(folder)) {
            long number = rig.web().say(BEN, BOT, "oops").get("id").longValue();
            rig.web().say(BEN, BOT, "kept");
            rig.web().post("/api/delete", Map.of("as", BEN, "chat", BOT, "messages", List.of(number)));
            assertThat(next(start(rig.main())).text()).isEqualTo("kept");
        }
    }

    @Test
    void aPressWaitsForTheBotsAnswer() throws Exception {
        try (var rig = Rig.open(folder)) {
            Bot bot = rig.main();
            var taken = start(bot);
            rig.web().say(BEN, BOT, "/start");
            next(taken).handled().run();
            var buttons =
                    Keyboard.row(new Button.Url("Site", "https://x.example"), new Button.Callback("Go", "plugin:go"));
            var sent = bot.send(BEN, OutgoingMessage.text(Html.text("Choose")).withKeyboard(buttons));
            Map<String, Object> press =
                    Map.of("as", BEN, "chat", BOT, "message", sent.ref().messageId(), "row", 0, "column", 1);
            CompletableFuture<JsonNode> answer = CompletableFuture.supplyAsync(() -> {
                try {
                    return rig.web().post("/api/press", press);
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            });
            var pressed = (Update.ButtonPressed) next(taken).update();
            assertThat(pressed.data()).isEqualTo("plugin:go");
            assertThat(pressed.user().id()).isEqualTo(BEN);
            assertThat(pressed.message()).isEqualTo(sent.ref());
            bot.answerPress(pressed.pressId(), "Done", true);
            assertThat(answer.get(20, TimeUnit.SECONDS).get("answer").toString())
                    .isEqualTo("{\"text\":\"Done\",\"alert\":true}");
            assertThatExceptionOfType(BotException.BadRequest.class)
                    .isThrownBy(() -> bot.answerPress("nonsense", "", false));
            var wrong = Map.of("as", BEN, "chat", BOT, "message", sent.ref().messageId(), "row", 0, "column", 0);
            assertThat(rig.web().tryPost("/api/press", wrong).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void blockingAndUnblockingIsTold() throws Exception {
        try (var rig = Rig.open(folder)) {
            var taken = start(rig.main());
            rig.web().post("/api/block", Map.of("as", BEN, "bot", BOT, "blocked", true));
            rig.web().post("/api/block", Map.of("as", BEN, "bot", BOT, "blocked", true));
            rig.web().post("/api/block", Map.of("as", BEN, "bot", BOT, "blocked", false));
            assertThat(((Update.BlockChanged) next(taken).update()).blocked()).isTrue();
            assertThat(((Update.BlockChanged) next(taken).update()).blocked()).isFalse();
        }
    }

    @Test
    void menusAreSeenByThoseTheyAreFor() throws Exception {
        try (var rig = Rig.open(folder)) {
            Bot bot = rig.main();
            bot.setMenu(new MenuScope.Everyone(), List.of(new MenuEntry("help", "What there is")));
            bot.setMenu(
                    new MenuScope.OneUser(FirstDay.ADA),
                    List.of(new MenuEntry("help", "What there is"), new MenuEntry("ban", "Shut out")));
            assertThat(rig.web().get("/api/commands?as=" + BEN + "&bot=" + BOT)).hasSize(1);
            assertThat(rig.web().get("/api/commands?as=" + FirstDay.ADA + "&bot=" + BOT))
                    .hasSize(2);
            bot.setMenu(new MenuScope.OneUser(FirstDay.ADA), List.of());
            assertThat(rig.web().get("/api/commands?as=" + FirstDay.ADA + "&bot=" + BOT))
                    .hasSize(1);
            assertThatExceptionOfType(BotException.BadRequest.class)
                    .isThrownBy(() -> bot.setMenu(new MenuScope.Everyone(), List.of(new MenuEntry("Help!", "x"))));
        }
    }

    @Test
    void updatesThatNobodyFetchedForADayAreDroppedAtTheNextStart() throws Exception {
        var now = new AtomicReference<>(Instant.parse("2025-06-01T10:00:00Z"));
        try (var rig = Rig.open(folder, now::get, Map.of())) {
            rig.web().say(BEN, BOT, "old");
            now.updateAndGet(time -> time.plus(Duration.ofHours(23)));
            rig.web().say(BEN, BOT, "fresh");
        }
        now.updateAndGet(time -> time.plus(Duration.ofHours(2)));
        try (var rig = Rig.open(folder, now::get, Map.of())) {
            assertThat(next(start(rig.main())).text()).isEqualTo("fresh");
        }
    }

    @Test
    void aBotWhoseTokenIsRevokedIsToldAtOnce() throws Exception {
        try (var rig = Rig.open(folder)) {
            var taken = new LinkedBlockingQueue<Update>();
            var lost = new CompletableFuture<Boolean>();
            rig.main().start(new UpdateSink() {
                @Override
                public void accept(Update update, Runnable handled) {
                    taken.add(update);
                }

                @Override
                public void lost(boolean revoked) {
                    lost.complete(revoked);
                }
            });
            rig.web().post("/api/bots/" + BOT + "/revoke", Map.of());
            assertThat(lost.get(20, TimeUnit.SECONDS)).isTrue();
            rig.web().say(BEN, BOT, "for whoever has the new token");
            assertThat(taken).isEmpty();
        }
    }

    @Test
    void aBotThatIsDownHearsNothingUntilItIsUp() throws Exception {
        try (var rig = Rig.open(folder)) {
            var taken = start(rig.main());
            rig.web().post("/api/faults", Map.of("rules", List.of(Map.of("target", "control", "kind", "down"))));
            rig.web().say(BEN, BOT, "waits");
            assertThat(taken.poll(500, TimeUnit.MILLISECONDS)).isNull();
            rig.web().post("/api/faults", Map.of("rules", List.of()));
            assertThat(next(taken).text()).isEqualTo("waits");
        }
    }
}
