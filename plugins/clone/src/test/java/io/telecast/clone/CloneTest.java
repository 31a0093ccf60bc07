package io.telecast.clone;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.testkit.TelecastExtension;
import io.telecast.testkit.TestAnswer;
import io.telecast.testkit.TestBot;
import io.telecast.testkit.TestChat;
import io.telecast.testkit.TestMessage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The life of clones, as owners, users and the operator see it. */
class CloneTest {

    @RegisterExtension
    final TelecastExtension telecast = TelecastExtension.with(ClonePlugin.class)
            .withPlugin("forge", ForgePlugin.class)
            .setting("perUser", "2")
            .setting("plugins", "forge")
            .build();

    @Test
    void aCloneIsMadeStoppedStartedAndDeleted() {
        Owner ada = Owner.of(telecast, "Ada");
        TestBot films = ada.admitted("ada_films_bot");
        TestMessage token = ada.give("Use this token to access the HTTP API:\n" + films.token());
        TestMessage done = ada.chat.await("@ada_films_bot is running");
        assertThat(done.link("Open @ada_films_bot")).isEqualTo("https://t.me/ada_films_bot");
        assertThat(token.isGone()).isTrue();
        assertThat(ada.chat.toString()).doesNotContain(films.token());
        TestChat ben = telecast.user("Ben").chatWith(films);

        TestMessage card = ada.card(films);
        assertThat(card.text()).contains("State: running", "Users: 1", "Owner: Ada");
        ada.chat.press(card, "Stop");
        TestMessage stopped = ada.chat.await("State: stopped");
        int before = ben.messages().size();
        ben.send("/start");

        ada.chat.press(stopped, "Start");
        ada.chat.await("@ada_films_bot is running");
        ben.await("an answer to what was written meanwhile", TestMessage::fromBot);
        assertThat(ben.messages().size()).isGreaterThan(before + 1);

        ada.chat.press(ada.card(films), "Delete");
        TestMessage confirm = ada.chat.await("Delete @ada_films_bot");
        ada.chat.press(confirm, "Delete @ada_films_bot");
        ada.chat.await("is deleted from this server");
        ada.chat.send("/clones");
        ada.chat.await("There are no bots yet");
    }

    @Test
    void cloneOwnersAndTheirUsersStayApart() {
        Owner ada = Owner.of(telecast, "Ada");
        Owner ben = Owner.of(telecast, "Ben");
        TestBot films = ada.make("ada_films_bot");
        TestBot songs = ben.make("ben_songs_bot");
        telecast.users(3, films);
        telecast.users(1, songs);
        assertThat(ada.card(films).text()).contains("Users: 3");
        assertThat(ben.card(songs).text()).contains("Users: 1");
        ada.chat.send("/clones");
        assertThat(ada.chat.await("Press one to").text())
                .contains("@ada_films_bot")
                .doesNotContain("@ben_songs_bot");
        TestChat own = ada.user.chatWith(films);
        own.send("/users");
        own.await("4");
        TestChat other = ada.user.chatWith(songs);
        other.send("/users");
        other.await("administrators");
        other.send("/clone");
        other.await("an answer", message -> message.fromBot() && !message.text().contains("BotFather"));
    }

    @Test
    void aCloneRunsAgainAfterARestart() {
        Owner ada = Owner.of(telecast, "Ada");
        TestBot films = ada.make("ada_films_bot");
        TestBot stopped = ada.make("ada_old_bot");
        ada.chat.press(ada.card(stopped), "Stop");
        ada.chat.await("State: stopped");
        telecast.restart();
        telecast.clock().awaitJobs();
        telecast.user("Ben").chatWith(films);
        assertThat(ada.card(films).text()).contains("State: running");
        assertThat(ada.card(stopped).text()).contains("State: stopped");
        telecast.plugin().turnOff();
        telecast.plugin().turnOn();
        telecast.clock().awaitJobs();
        assertThat(ada.card(films).text()).contains("State: running");
        telecast.user("Cleo").chatWith(films);
    }

    @Test
    void aTokenIsTakenThatComesAfterARestart() {
        Owner ada = Owner.of(telecast, "Ada");
        TestBot films = ada.admitted("ada_films_bot");
        ada.chat.send("/clone");
        ada.chat.await("BotFather");
        telecast.restart();
        TestMessage sent = ada.chat.send("Use this token to access the HTTP API: " + films.token());
        ada.chat.await("@ada_films_bot is running");
        assertThat(sent.isGone()).isTrue();
        ada.chat.send("and now?");
        ada.chat.await(
                "an answer", message -> message.fromBot() && !message.text().contains("token"));
    }

    @Test
    void aRevokedTokenStopsItUntilTheNewOneComes() {
        Owner ada = Owner.of(telecast, "Ada");
        TestBot films = ada.make("ada_films_bot");
        String next = films.revoke();
        ada.chat.await("does not accept its token any more");
        assertThat(ada.card(films).text()).contains("no longer valid");
        ada.give(next);
        ada.chat.await("@ada_films_bot is running");
        telecast.user("Ben").chatWith(films);
    }

    @Test
    void aTokenRevokedWhileTheHostWasDownIsTold() {
        Owner ada = Owner.of(telecast, "Ada");
        TestBot films = ada.make("ada_films_bot");
        telecast.stop();
        films.revoke();
        telecast.start();
        ada.chat.await("does not accept its token any more");
    }

    @Test
    void withoutTheStorageChannelTheOperatorIsAsked() {
        Owner ada = Owner.of(telecast, "Ada");
        TestBot films = telecast.newBot("ada_films_bot");
        // else it makes its clones administrators itself
        telecast.storageChannel().demote(telecast.bot());
        TestChat operator = telecast.admin().chatWith(telecast.bot());
        ada.give(films.token());
        TestMessage waits = ada.chat.await("the operator has to add it");
        TestMessage request = operator.await("wants to run @ada_films_bot");
        assertThat(request.link("Add it")).startsWith("https://t.me/ada_films_bot?startchannel");
        assertThat(ada.chat.press(waits, "Try again").text()).contains("cannot keep files yet");
        telecast.storageChannel().add(films);
        operator.press(request, "Try again");
        ada.chat.await("@ada_films_bot is running");
        telecast.user("Ben").chatWith(films);
    }

    @Test
    void aWaitingCloneStartsByItself() {
        Owner ada = Owner.of(telecast, "Ada");
        TestBot films = telecast.newBot("ada_films_bot");
        // else it makes its clones administrators itself
        telecast.storageChannel().demote(telecast.bot());
        ada.give(films.token());
        ada.chat.await("the operator has to add it");
        telecast.storageChannel().add(films);
        telecast.clock().advance(Duration.ofMinutes(11));
        ada.chat.await("@ada_films_bot is running");
    }

    @Test
    void administratorsSeeAndStopAll() {
        Owner ada = Owner.of(telecast, "Ada");
        TestBot films = ada.make("ada_films_bot");
        Owner operator = new Owner(telecast, telecast.admin());
        operator.chat.press(operator.card("/clones all", films), "Stop");
        ada.chat.await("was stopped by an administrator");
        TestMessage card = ada.card(films);
        assertThat(card.text()).contains("stopped by an administrator");
        assertThat(card.buttons()).noneMatch(button -> button.label().contains("Start"));
        operator.chat.press(operator.card("/clones all", films), "Start");
        ada.chat.await("@ada_films_bot is running");
        operator.chat.press(operator.card("/clones all", films), "Delete");
        operator.chat.press(operator.chat.await("Delete @ada_films_bot"), "Delete @ada_films_bot");
        ada.chat.await("was deleted by an administrator");
        ada.chat.send("/clones all");
        ada.chat.await("Only administrators");
    }

    @Test
    void othersButtonsDoNothing() {
        Owner ada = Owner.of(telecast, "Ada");
        TestBot films = ada.make("ada_films_bot");
        TestChat mallory = telecast.user("Mallory").chatWith(telecast.bot());
        for (String action : List.of("open", "back", "start", "stop", "ask", "delete", "retry")) {
            for (String payload : List.of(Long.toString(films.id()), "x", "99999999999999999999")) {
                mallory.send("/forge clone:" + action + ":" + payload);
                TestAnswer answer = mallory.press(mallory.await("forged"), "Press");
                assertThat(answer.text()).as(action).contains("no longer there");
            }
        }
        for (String view : List.of("all:0", "own:x", "all:99999")) {
            mallory.send("/forge clone:list:" + view);
            assertThat(mallory.press(mallory.await("forged"), "Press").alert()).isTrue();
        }
        assertThat(ada.card(films).text()).contains("State: running");
        // the owner's own button, pressed on the clone instead of the main bot
        TestChat own = ada.user.chatWith(films);
        own.send("/forge clone:stop:" + films.id());
        own.press(own.await("forged"), "Press");
        assertThat(ada.card(films).text()).contains("State: running");
    }

    @Test
    void pluginsOfClonesChangeAtOnce() {
        Owner ada = Owner.of(telecast, "Ada");
        TestChat ben = telecast.user("Ben").chatWith(ada.make("ada_films_bot"));
        ben.send("/forge x:y:z");
        ben.await("forged");
        telecast.settings().set("plugins", "batch", "clone");
        ben.send("/forge x:y:z");
        ben.await("an answer", message -> message.fromBot() && !message.text().contains("forged"));
        assertThat(ben.commands()).noneMatch(command -> command.contains("clone"));
    }
}
