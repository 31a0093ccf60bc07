package io.telecast.clone;

import io.telecast.testkit.TelecastExtension;
import io.telecast.testkit.TestBot;
import io.telecast.testkit.TestChat;
import io.telecast.testkit.TestMessage;
import io.telecast.testkit.TestUser;

/** Somebody who makes clones, in the chat with the main bot. */
final class Owner {

    private final TelecastExtension telecast;
    final TestUser user;
    final TestChat chat;

    Owner(TelecastExtension telecast, TestUser user) {
        this.telecast = telecast;
        this.user = user;
        this.chat = user.chatWith(telecast.bot());
    }

    static Owner of(TelecastExtension telecast, String name) {
        return new Owner(telecast, telecast.user(name));
    }

    /** A bot that the operator has let into the storage channel. */
    TestBot admitted(String username) {
        TestBot bot = telecast.newBot(username);
        telecast.storageChannel().add(bot);
        return bot;
    }

    /** Makes a clone and waits until it runs. */
    TestBot make(String username) {
        TestBot bot = admitted(username);
        give(bot.token());
        chat.await("@" + username + " is running");
        return bot;
    }

    /** Writes the command and then a message with a token. */
    TestMessage give(String text) {
        chat.send("/clone");
        chat.await("BotFather");
        return chat.send(text);
    }

    /** Opens the card of a clone. */
    TestMessage card(TestBot bot) {
        return card("/clones", bot);
    }

    TestMessage card(String command, TestBot bot) {
        chat.send(command);
        TestMessage list = chat.await("Press one to");
        chat.press(list, "@" + bot.username());
        return chat.await("State:");
    }
}
