package io.telecast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.telecast.api.bot.BotException;
import io.telecast.api.bot.BotException.RecipientGone;
import io.telecast.api.bot.Membership;
import io.telecast.api.chat.CopyRequest;
import io.telecast.api.chat.Html;
import io.telecast.api.chat.MessageRef;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.host.telegram.Bot;
import io.telecast.host.telegram.BotToken;
import io.telecast.host.telegram.MediaException;
import io.telecast.sandbox.world.FirstDay;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What bots may see, and whom they may write to. */
class BotRightsTest {

    private static final OutgoingMessage HELLO = OutgoingMessage.text(Html.text("Hello"));
    private static final long BOT = FirstDay.MAIN.botId();

    @TempDir
    private Path folder;

    private Rig rig;
    private Bot bot;

    @BeforeEach
    void open() throws Exception {
        rig = Rig.open(folder);
        bot = rig.main();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aUserMustStartTheBotFirst() throws Exception {
        assertThatExceptionOfType(RecipientGone.class)
                .isThrownBy(() -> bot.send(FirstDay.BEN, HELLO))
                .matches(gone -> gone.reason() == RecipientGone.Reason.NEVER_STARTED);
        rig.web().say(FirstDay.BEN, BOT, "/start");
        assertThat(bot.send(FirstDay.BEN, HELLO).chat().id()).isEqualTo(FirstDay.BEN);
        assertThat(bot.chat(FirstDay.BEN).title()).isEqualTo("Ben Brook");
    }

    @Test
    void aUserWhoBlocksOrIsDeletedIsGone() throws Exception {
        rig.web().say(FirstDay.BEN, BOT, "/start");
        rig.web().post("/api/block", Map.of("as", FirstDay.BEN, "bot", BOT, "blocked", true));
        assertThatExceptionOfType(RecipientGone.class)
                .isThrownBy(() -> bot.send(FirstDay.BEN, HELLO))
                .matches(gone -> gone.reason() == RecipientGone.Reason.BLOCKED);
        assertThat(rig.web()
                        .tryPost("/api/send", Map.of("as", FirstDay.BEN, "chat", BOT, "text", "x"))
                        .statusCode())
                .isEqualTo(403);
        rig.web().post("/api/block", Map.of("as", FirstDay.BEN, "bot", BOT, "blocked", false));
        assertThat(bot.send(FirstDay.BEN, HELLO)).isNotNull();
        rig.web().post("/api/users/" + FirstDay.BEN + "/deactivate", Map.of());
        assertThatExceptionOfType(RecipientGone.class)
                .isThrownBy(() -> bot.send(FirstDay.BEN, HELLO))
                .matches(gone -> gone.reason() == RecipientGone.Reason.DEACTIVATED);
    }

    @Test
    void aChannelIsSeenByItsMembersAndWrittenByItsAdministrators() throws Exception {
        long club = rig.web()
                .post(
                        "/api/channels",
                        Map.of("title", "Closed", "members", List.of(Map.of("id", FirstDay.ADA, "role", "owner"))))
                .get("id")
                .longValue();
        assertThatExceptionOfType(BotException.NotFound.class)
                .isThrownBy(() -> bot.messages(club, List.of(1L)))
                .withMessageContaining("administrator");
        assertThatExceptionOfType(BotException.NotFound.class).isThrownBy(() -> bot.chat(club));

        member(club, "member");
        assertThat(bot.messages(club, List.of(1L, 2L, 77L))).containsOnlyKeys(1L);
        assertThatExceptionOfType(BotException.Forbidden.class).isThrownBy(() -> bot.send(club, HELLO));
        assertThatExceptionOfType(BotException.Forbidden.class).isThrownBy(() -> bot.member(club, FirstDay.ADA));

        member(club, "admin");
        assertThat(bot.send(club, HELLO).sender()).isEmpty();
        assertThat(bot.member(club, FirstDay.ADA)).isEqualTo(Membership.OWNER);
        assertThat(bot.member(club, BOT)).isEqualTo(Membership.ADMINISTRATOR);
        assertThat(bot.member(club, FirstDay.BEN)).isEqualTo(Membership.NONE);
        rig.web().post("/api/channels/" + club + "/members", Map.of("id", FirstDay.BEN, "role", "banned"));
        assertThat(bot.member(club, FirstDay.BEN)).isEqualTo(Membership.BANNED);

        member(club, "none");
        assertThatExceptionOfType(BotException.NotFound.class).isThrownBy(() -> bot.send(club, HELLO));
    }

    private void member(long channel, String role) throws Exception {
        rig.web().post("/api/channels/" + channel + "/members", Map.of("id", BOT, "role", role));
    }

    @Test
    void aPublicChannelIsFoundByNameButReadOnlyByMembers() throws Exception {
        var made = rig.web().post("/api/channels", Map.of("title", "Open", "username", "open_channel"));
        assertThat(bot.chat("OPEN_channel").id()).isEqualTo(made.get("id").longValue());
        assertThatExceptionOfType(BotException.Forbidden.class)
                .isThrownBy(() -> bot.messages(made.get("id").longValue(), List.of(1L)))
                .withMessageContaining("@open_channel");
        assertThatExceptionOfType(BotException.NotFound.class).isThrownBy(() -> bot.chat("nobody_here"));
    }

    @Test
    void aWorkerReadsOnlyWhatItsBotSees() throws Exception {
        var posts = rig.web().post("/api/channels/" + FirstDay.CLUB + "/posts", Map.of("sample", "scale.mp3"));
        long number = posts.get("messages").get(0).get("id").longValue();
        try (var worker = rig.worker();
                var main = rig.telegram().openWorker(FirstDay.MAIN)) {
            assertThatExceptionOfType(MediaException.Gone.class)
                    .isThrownBy(() -> worker.locate(new MessageRef(FirstDay.CLUB, number)));
            assertThat(main.locate(new MessageRef(FirstDay.CLUB, number)).size())
                    .isPositive();
            long stored = bot.copy(CopyRequest.of(new MessageRef(FirstDay.CLUB, number), FirstDay.STORAGE))
                    .ref()
                    .messageId();
            assertThat(worker.locate(new MessageRef(FirstDay.STORAGE, stored)).size())
                    .isPositive();
            assertThatExceptionOfType(MediaException.Gone.class)
                    .isThrownBy(() -> worker.locate(new MessageRef(FirstDay.STORAGE, 1)));
        }
    }

    @Test
    void aBotFatherTokenWorksUntilItIsRevoked() throws Exception {
        var made = rig.web().post("/api/bots", Map.of("name", "Clone", "username", "films_clone_bot"));
        var token = new BotToken(made.get("token").stringValue());
        Bot clone = rig.telegram().connect(token);
        assertThat(clone.self().username()).isEqualTo("films_clone_bot");
        assertThat(role(token.botId())).isEqualTo("clone");
        assertThatExceptionOfType(BotException.BadRequest.class)
                .isThrownBy(() -> rig.telegram().connect(token))
                .withMessageContaining("connected already");

        rig.web().post("/api/bots/" + token.botId() + "/revoke", Map.of());
        rig.web().say(FirstDay.BEN, token.botId(), "/start");
        assertThatExceptionOfType(BotException.Unauthorized.class).isThrownBy(() -> clone.send(FirstDay.BEN, HELLO));
        clone.close();
        assertThat(role(token.botId())).isEqualTo("free");
        assertThatExceptionOfType(BotException.Unauthorized.class)
                .isThrownBy(() -> rig.telegram().connect(token))
                .withMessageNotContaining(token.value());
        assertThatExceptionOfType(BotException.Unauthorized.class)
                .isThrownBy(() -> rig.telegram().openWorker(token));
    }

    @Test
    void anAdministratorMakesAnotherBotOne() throws Exception {
        var made = rig.web().post("/api/bots", Map.of("name", "Clone", "username", "other_clone_bot"));
        var token = new BotToken(made.get("token").stringValue());
        Bot clone = rig.telegram().connect(token);
        assertThatExceptionOfType(BotException.Forbidden.class)
                .isThrownBy(() -> bot.promote(FirstDay.NEWS, token.botId()));
        assertThatExceptionOfType(BotException.NotFound.class).isThrownBy(() -> bot.promote(FirstDay.STORAGE, 5));
        assertThatExceptionOfType(BotException.NotFound.class)
                .isThrownBy(() -> clone.promote(FirstDay.STORAGE, token.botId()));
        rig.web().say(FirstDay.BEN, BOT, "/start");
        assertThatExceptionOfType(BotException.BadRequest.class)
                .isThrownBy(() -> bot.promote(FirstDay.BEN, token.botId()));
        bot.promote(FirstDay.STORAGE, token.botId());
        bot.promote(FirstDay.STORAGE, token.botId());
        assertThat(clone.send(FirstDay.STORAGE, HELLO).chat().id()).isEqualTo(FirstDay.STORAGE);
    }

    private String role(long bot) throws Exception {
        for (var known : rig.web().get("/api/world").get("bots")) {
            if (known.get("id").longValue() == bot) {
                return known.get("role").stringValue();
            }
        }
        return "unknown";
    }

    @Test
    void aClosedBotAnswersNothing() {
        bot.close();
        assertThatExceptionOfType(BotException.Unavailable.class).isThrownBy(() -> bot.chat(FirstDay.NEWS));
        assertThat(rig.main().chat(FirstDay.NEWS).username()).isEqualTo("sandbox_news");
    }

    @Test
    void anInterruptedCallIsCancelled() {
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(BotException.Interrupted.class).isThrownBy(() -> bot.chat(FirstDay.NEWS));
        assertThat(Thread.interrupted()).isTrue();
    }
}
