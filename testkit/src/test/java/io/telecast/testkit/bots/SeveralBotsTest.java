package io.telecast.testkit.bots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.telecast.testkit.TelecastExtension;
import io.telecast.testkit.TestBot;
import io.telecast.testkit.TestChat;
import io.telecast.testkit.TestFile;
import io.telecast.testkit.TestMessage;
import io.telecast.testkit.TestUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bots beside the main one, over a whole host. */
class SeveralBotsTest {

    private static final String WORKER = "7000000002";

    @RegisterExtension
    private static final TelecastExtension telecast = TelecastExtension.with(RunnerPlugin.class)
            .id("runner")
            .withPlugin("hello", HelloPlugin.class)
            .build();

    private final TestChat operator = telecast.admin().chatWith(telecast.bot());

    private TestBot run(String username, TestUser owner) {
        TestBot bot = telecast.newBot(username);
        operator.send("/run " + bot.token() + " " + owner.id() + " hello");
        operator.await("Runs @" + username);
        return bot;
    }

    private void halt(TestBot bot) {
        operator.send("/halt " + bot.id());
        operator.await("Halted false");
    }

    @Test
    void aCloneHasItsOwnPeopleAndItsOwnAdministrator() {
        TestUser ben = telecast.user("Ben");
        TestUser eve = telecast.user("Eve");
        TestBot clone = run("people_bot", ben);
        TestChat bens = ben.openChatWith(clone);
        bens.send("/start");
        bens.await("Hello Ben!");
        bens.await("Nice to meet you");
        TestChat eves = eve.chatWith(clone);

        bens.send("/hello");
        bens.await("Hello as @people_bot, admin true");
        eves.send("/hello");
        eves.await("Hello as @people_bot, admin false");
        bens.send("/users");
        bens.await("2 users");
        bens.send("/stats");
        assertThat(bens.await("Users: 2").text()).contains("@people_bot").doesNotContain("Memory");
        eves.send("/stats");
        eves.await("for administrators");
        operator.send("/people " + clone.id());
        operator.await("People: " + ben.id() + " " + eve.id() + " / 2 of 2, owner " + ben.id());

        bens.send("/ban " + eve.id() + " rude");
        bens.await("is banned");
        eves.send("/hello");
        eves.await("You cannot use this bot. rude");
        TestChat elsewhere = eve.chatWith(telecast.bot());
        elsewhere.send("/hello");
        elsewhere.await("Hello as @telecast_bot, admin false");
        operator.send("/people " + clone.id());
        operator.await("/ 1 of 2");
        bens.send("/ban " + telecast.admin().id());
        bens.await("An administrator cannot be banned");
        TestChat benElsewhere = ben.chatWith(telecast.bot());
        benElsewhere.send("/users");
        benElsewhere.await("for administrators");
        TestChat operatorThere = telecast.admin().chatWith(clone);
        operatorThere.send("/stats");
        operatorThere.await("Memory");
        halt(clone);
    }

    @Test
    void filesAndTheirLinksBelongToTheirBot() {
        TestUser ben = telecast.user("Ben");
        TestBot clone = run("films_bot", ben);
        TestChat bens = ben.chatWith(clone);
        TestFile film = TestFile.of("film.mp4", 50_000);
        bens.sendFile(film);
        TestMessage links = bens.await("film.mp4");
        String share = links.link("Share link");
        assertThat(share).startsWith("https://t.me/films_bot?start=");
        assertThat(telecast.http().get(links.link("Download")).status()).isEqualTo(200);

        TestChat other = telecast.user("Eve").chatWith(clone);
        other.open(share);
        assertThat(other.awaitFile("film.mp4").fileBytes()).isEqualTo(film.bytes());
        TestChat wrong = telecast.user("Mia").chatWith(telecast.bot());
        wrong.open(share.replace("films_bot", "telecast_bot"));
        wrong.await("opens nothing");

        operator.sendFile(TestFile.of("mine.mp4", 20_000));
        TestMessage mine = operator.await("mine.mp4");
        bens.send("/revoke " + mine.link("Download"));
        bens.await("none of my links");
        assertThat(telecast.http().get(mine.link("Download")).status()).isEqualTo(200);

        bens.send("/ban " + telecast.user("Zoe").id());
        halt(clone);
        assertThat(telecast.http().get(links.link("Download")).status()).isEqualTo(200);
    }

    @Test
    void onlyItsPluginsServeAClone() {
        TestUser ben = telecast.user("Ben");
        TestBot clone = run("served_bot", ben);
        TestChat bens = ben.chatWith(clone);
        await().untilAsserted(() ->
                assertThat(bens.commands()).contains("hello", "start").doesNotContain("run"));
        bens.send("/run x");
        bens.await("I do not know /run");
        bens.send("/hello");
        TestMessage hello = bens.await("Hello as");
        assertThat(bens.press(hello, "Wave").text()).isEqualTo("Waved");
        bens.open("https://t.me/served_bot?start=hi-there");
        bens.await("Hi there");
        bens.send("/ask");
        bens.await("What?");

        operator.send("/serve " + clone.id());
        operator.await("Served");
        bens.send("Tea");
        bens.await("That question has ended");
        bens.send("/hello");
        bens.await("I do not know /hello");
        assertThat(bens.press(hello, "Wave").text()).contains("switched off");
        bens.open("https://t.me/served_bot?start=hi-there");
        bens.await("switched off at present");
        telecast.user("Mia").chatWith(clone).send("/help");
        halt(clone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "12345", "123:short", "0:AAAAAAAAAAAAAAAAAAAAAAAAAA", ":AAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatIsNoTokenIsRefused(String token) {
        operator.send("/run " + token + " 5");
        operator.await("BadRequest: That is no bot token.");
    }

    @Test
    void whatCannotBeConnectedChangesNothing() {
        TestUser ben = telecast.user("Ben");
        operator.send("/run 99:AAAAAAAAAAAAAAAAAAAAAAAAAA 5");
        operator.await("Unauthorized: Telegram does not know this token");
        operator.send("/run " + telecast.bot().token() + " 5");
        operator.await("IllegalStateException: The bot " + telecast.bot().id() + " is connected already");
        operator.send("/run " + WORKER + ":AAAAAAAAAAAAAAAAAAAAAAAAAA 5");
        operator.await("IllegalStateException: The bot " + WORKER);
        TestBot twice = run("twice_bot", ben);
        operator.send("/run " + twice.token() + " 5");
        operator.await("IllegalStateException: The bot " + twice.id() + " is connected already");
        halt(twice);
    }

    @Test
    void aCloneThatCannotKeepFilesTellsWhatTheOperatorHasToDo() {
        TestBot clone = telecast.newBot("poor_bot");
        telecast.storageChannel().demote(telecast.bot());
        try {
            operator.send("/run " + clone.token() + " 5 hello");
            operator.await("Forbidden: The bot @poor_bot cannot keep files yet. The operator has to make it an "
                    + "administrator of the storage channel: "
                    + "https://t.me/poor_bot?startchannel&admin=post_messages+edit_messages+delete_messages");
        } finally {
            telecast.storageChannel().add(telecast.bot());
        }
        operator.send("/run " + clone.token() + " 5 hello");
        operator.await("Runs @poor_bot");
        halt(clone);
    }

    @Test
    void aRevokedTokenEndsTheCloneAndANewOneBringsItBack() {
        TestUser ben = telecast.user("Ben");
        TestBot clone = run("revoked_bot", ben);
        TestChat bens = ben.chatWith(clone);
        clone.revoke();
        operator.await("Lost " + clone.id() + ", revoked true");
        operator.send("/people " + clone.id());
        operator.await("owner nobody");
        bens.send("/hello");
        operator.send("/run " + clone.token() + " " + ben.id() + " hello");
        operator.await("Runs @revoked_bot");
        bens.await("Hello as @revoked_bot"); // what was said meanwhile is answered now
        halt(clone);
    }

    @Test
    void whoIsGoneIsMarkedByTheHost() {
        TestUser ben = telecast.user("Ben");
        TestUser eve = telecast.user("Eve");
        TestBot clone = run("gone_bot", ben);
        eve.chatWith(clone);
        eve.deactivate();
        operator.send("/poke " + clone.id() + " " + eve.id());
        operator.await("DEACTIVATED, reachable false");
        operator.send("/poke " + clone.id() + " " + ben.id());
        operator.await("NEVER_STARTED, reachable true");
        halt(clone);
    }

    @Test
    void clonesEndWithThePluginThatConnectedThem() {
        TestUser ben = telecast.user("Ben");
        TestBot clone = run("ending_bot", ben);
        TestChat bens = ben.chatWith(clone);
        telecast.plugin("runner").turnOff();
        bens.send("/hello");
        telecast.plugin("runner").turnOn();
        operator.send("/run " + clone.token() + " " + ben.id() + " hello");
        operator.await("Runs @ending_bot");
        bens.await("Hello as @ending_bot");
        halt(clone);
    }
}
