package io.telecast.testdc.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.telecast.api.bot.BotException;
import io.telecast.api.chat.Html;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.host.telegram.Bot;
import io.telecast.host.telegram.BotToken;
import io.telecast.host.telegram.Telegram;
import io.telecast.testdc.TestChannel;
import io.telecast.testdc.TestDataCentre;
import io.telecast.testdc.TestPerson;
import io.telecast.testdc.bot.TakenUpdates.Taken;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Bots that come and go. */
class BotRestartTest {

    private static final OutgoingMessage HELLO = OutgoingMessage.text(Html.text("Hello"));

    @RegisterExtension
    static final TestDataCentre dc = TestDataCentre.create();

    @TempDir
    private Path data;

    private static List<String> texts(List<Taken> taken) {
        return taken.stream().map(Taken::text).toList();
    }

    @Test
    void onlyTheUnhandledComeAgainAndNoneIsMissed() {
        BotToken token = dc.newBot("restart_bot");
        TestPerson ada = dc.person("Ada");
        TestChannel store = dc.channel("Storage", token);
        try (Telegram telegram = Backend.open(dc, data)) {
            Bot bot = telegram.connect(token);
            ada.send(token.botId(), "before the start");
            var updates = TakenUpdates.of(bot);
            updates.next().handled().run();
            ada.send(token.botId(), "a");
            ada.send(token.botId(), "b");
            store.post("c");
            ada.send(token.botId(), "d");
            var taken = IntStream.range(0, 4).mapToObj(n -> updates.next()).toList();
            taken.stream()
                    .filter(it -> it.text().equals("b"))
                    .forEach(it -> it.handled().run());
            bot.close();

            ada.send(token.botId(), "while the bot was closed");
            store.post("posted meanwhile");
            var again = TakenUpdates.of(telegram.connect(token));
            assertThat(texts(IntStream.range(0, 5).mapToObj(n -> again.next()).toList()))
                    .containsExactlyInAnyOrder("a", "c", "d", "while the bot was closed", "posted meanwhile");
        }
        try (Telegram telegram = Backend.open(dc, data)) {
            var again = TakenUpdates.of(telegram.connect(token));
            ada.send(token.botId(), "last");
            var all = again.until("last");
            assertThat(texts(all))
                    .containsExactlyInAnyOrder("a", "c", "d", "while the bot was closed", "posted meanwhile", "last");
            all.forEach(it -> it.handled().run());
        }
        try (Telegram telegram = Backend.open(dc, data)) {
            var again = TakenUpdates.of(telegram.connect(token));
            ada.send(token.botId(), "after");
            assertThat(again.next().text()).isEqualTo("after");
            assertThat(again.now()).isEmpty();
        }
    }

    @Test
    void aRevokedTokenEndsTheBot() throws Exception {
        BotToken token = dc.newBot("revoked_bot");
        TestPerson ada = dc.person("Ada");
        try (Telegram telegram = Backend.open(dc, data)) {
            Bot bot = telegram.connect(token);
            var updates = TakenUpdates.of(bot);
            ada.send(token.botId(), "/start");
            updates.next().handled().run();
            assertThatExceptionOfType(BotException.BadRequest.class)
                    .isThrownBy(() -> telegram.connect(token))
                    .withMessageContaining("connected already");

            BotToken renewed = dc.revoke(token);
            assertThatExceptionOfType(BotException.Unauthorized.class).isThrownBy(() -> bot.send(ada.id(), HELLO));
            assertThat(updates.lost().get(60, TimeUnit.SECONDS)).isTrue();
            assertThatExceptionOfType(BotException.Unauthorized.class).isThrownBy(() -> bot.chat(ada.id()));
            bot.close();
            assertThatExceptionOfType(BotException.Unauthorized.class)
                    .isThrownBy(() -> telegram.connect(token))
                    .withMessageNotContaining(token.value());
            Bot again = telegram.connect(renewed);
            assertThat(again.send(ada.id(), HELLO).text()).isEqualTo("Hello");
        }
    }

    @Test
    void aBotThatIsLostBeforeItsStartIsToldThen() throws Exception {
        BotToken token = dc.newBot("early_bot");
        TestChannel store = dc.channel("Storage", token);
        try (Telegram telegram = Backend.open(dc, data)) {
            Bot bot = telegram.connect(token);
            dc.revoke(token);
            assertThatExceptionOfType(BotException.Unauthorized.class).isThrownBy(() -> bot.send(store.id(), HELLO));
            assertThat(TakenUpdates.of(bot).lost().get(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aWrongTokenOpensNothingThatTheRightOneDid() {
        BotToken token = dc.newBot("guarded_bot");
        var wrong = new BotToken(token.botId() + ":" + "A".repeat(35));
        try (Telegram telegram = Backend.open(dc, data)) {
            telegram.connect(token).close();
            assertThatExceptionOfType(BotException.Unauthorized.class).isThrownBy(() -> telegram.connect(wrong));
            assertThat(telegram.connect(token).self().id()).isEqualTo(token.botId());
        }
    }

    @Test
    void aClosedBotAnswersNothing() {
        BotToken token = dc.newBot("closed_bot");
        Telegram telegram = Backend.open(dc, data);
        Bot bot = telegram.connect(token);
        bot.close();
        bot.close();
        assertThatExceptionOfType(BotException.Unavailable.class).isThrownBy(() -> bot.chat(5));
        Bot again = telegram.connect(token);
        telegram.close();
        assertThatExceptionOfType(BotException.Unavailable.class).isThrownBy(() -> again.chat(5));
        assertThatExceptionOfType(BotException.Unavailable.class).isThrownBy(() -> telegram.connect(token));
    }

    @Test
    void anInterruptedCallIsCancelled() {
        BotToken token = dc.newBot("interrupted_bot");
        TestChannel store = dc.channel("Storage", token);
        try (Telegram telegram = Backend.open(dc, data)) {
            Bot bot = telegram.connect(token);
            Thread.currentThread().interrupt();
            assertThatExceptionOfType(BotException.Interrupted.class).isThrownBy(() -> bot.chat(store.id()));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(bot.chat(store.id()).title()).isEqualTo("Storage");
        }
    }

    @Test
    void threeBotsComeAndGoTwentyTimes() throws Exception {
        var tokens = IntStream.range(0, 3)
                .mapToObj(n -> dc.newBot("many_" + n + "_bot"))
                .toList();
        TestChannel store = dc.channel("Storage", tokens.toArray(BotToken[]::new));
        var failures = new ConcurrentLinkedQueue<Throwable>();
        for (int round = 0; round < 20; round++) {
            try (Telegram telegram = Backend.open(dc, data)) {
                var threads = new ArrayList<Thread>();
                for (BotToken token : tokens) {
                    threads.add(Thread.ofVirtual().start(() -> {
                        try {
                            Bot bot = telegram.connect(token);
                            TakenUpdates.of(bot);
                            assertThat(bot.send(store.id(), HELLO).chat().id()).isEqualTo(store.id());
                        } catch (Throwable e) {
                            failures.add(e);
                        }
                    }));
                }
                for (Thread thread : threads) {
                    thread.join();
                }
            }
            assertThat(failures).isEmpty();
        }
        assertThat(store.posts().stream().filter(post -> post.text().equals("Hello")))
                .hasSize(60);
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("tdlib-updates"));
    }

    @Test
    void noSecretIsWrittenDown() throws Exception {
        BotToken token = dc.newBot("quiet_bot");
        try (Telegram telegram = Backend.open(dc, data)) {
            telegram.connect(token);
        }
        String secret = token.value().substring(token.value().indexOf(':') + 1);
        try (var files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(secret)
                        .doesNotContain("0123456789abcdef0123456789abcdef");
            }
        }
        assertThat(data.resolve("tdlib.log")).exists();
    }
}
