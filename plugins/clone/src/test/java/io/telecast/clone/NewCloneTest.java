package io.telecast.clone;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.testkit.TelecastExtension;
import io.telecast.testkit.TestBot;
import io.telecast.testkit.TestChannel;
import io.telecast.testkit.TestChat;
import io.telecast.testkit.TestMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes in answer to {@code /clone}. */
class NewCloneTest {

    @RegisterExtension
    static final TelecastExtension telecast =
            TelecastExtension.with(ClonePlugin.class).build();

    @AfterEach
    void reset() {
        telecast.settings().set("whoMayClone");
        telecast.settings().set("perUser");
        telecast.settings().set("total");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "123456789:short",
                "123456789 : AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc",
                "<b>bold</b>",
                "🙂🙂🙂 \u202e:AAAAAAAAAAAAAAAAAAAAAAAAA",
            })
    void withoutATokenItIsAskedForAgain(String text) {
        Owner eve = Owner.of(telecast, "Eve");
        eve.give(text);
        eve.chat.await("I see no token there");
        eve.chat.send("still nothing");
        eve.chat.await("I see no token there");
        eve.chat.send("/clones");
        eve.chat.await("There are no bots yet");
    }

    @Test
    void aTokenThatTelegramDoesNotKnowIsRefused() {
        Owner eve = Owner.of(telecast, "Eve");
        TestMessage sent = eve.give("99999:" + "A".repeat(35));
        eve.chat.await("does not know this token");
        assertThat(sent.isGone()).isTrue();
    }

    @Test
    void twoTokensAreOneTooMany() {
        Owner eve = Owner.of(telecast, "Eve");
        eve.give("99999:" + "A".repeat(35) + " 99998:" + "A".repeat(35));
        eve.chat.await("more than one token");
    }

    @Test
    void theMainBotIsNoClone() {
        Owner eve = Owner.of(telecast, "Eve");
        eve.give(telecast.bot().token());
        eve.chat.await("token of this very bot");
    }

    @Test
    void botFathersMessageMayBeForwarded() {
        Owner fay = Owner.of(telecast, "Fay");
        TestBot films = fay.admitted("fay_films_bot");
        TestChannel notes = telecast.channel("Notes");
        notes.add(fay.user);
        TestMessage note = notes.post("Use this token to access the HTTP API:\n" + films.token());
        fay.chat.send("/clone");
        fay.chat.await("BotFather");
        TestMessage forwarded = fay.chat.forward(note).getFirst();
        fay.chat.await("@fay_films_bot is running");
        assertThat(forwarded.isGone()).isTrue();
    }

    @Test
    void aTokenBehindTheCommandIsTaken() {
        Owner gil = Owner.of(telecast, "Gil");
        TestBot films = gil.admitted("gil_films_bot");
        gil.chat.send("/clone " + films.token());
        gil.chat.await("@gil_films_bot is running");
    }

    @Test
    void somebodyElsesBotStaysTheirs() {
        Owner hal = Owner.of(telecast, "Hal");
        TestBot films = hal.make("hal_films_bot");
        Owner eve = Owner.of(telecast, "Eve");
        eve.give(films.token());
        eve.chat.await("belongs to somebody else");
        hal.give(films.token());
        hal.chat.await("@hal_films_bot is running");
        hal.chat.send("/clones");
        assertThat(hal.chat.await("Press one to").buttons()).hasSize(1);
    }

    @Test
    void limitsHold() {
        telecast.settings().set("perUser", "1");
        Owner ivy = Owner.of(telecast, "Ivy");
        ivy.make("ivy_one_bot");
        TestBot second = ivy.admitted("ivy_two_bot");
        ivy.chat.send("/clone");
        ivy.chat.await("You have 1 bots already");
        ivy.chat.send(second.token());
        ivy.chat.await("You have 1 bots already");
        telecast.settings().set("total", "1");
        Owner eve = Owner.of(telecast, "Eve");
        eve.give(second.token());
        eve.chat.await("as many bots as it may");
    }

    @Test
    void administratorsOnlyMeansThem() {
        telecast.settings().set("whoMayClone", "admins");
        TestChat eve = telecast.user("Eve").chatWith(telecast.bot());
        eve.send("/clone");
        eve.await("Only administrators");
        TestChat admin = telecast.admin().chatWith(telecast.bot());
        admin.send("/clone");
        admin.await("BotFather");
    }

    @Test
    void helpTellsHow() {
        TestChat eve = telecast.user("Eve").chatWith(telecast.bot());
        eve.send("/help clone");
        eve.await("BotFather");
        eve.send("/help clones");
        eve.await("/clones all");
    }
}
