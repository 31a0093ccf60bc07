package io.telecast.testkit;

import io.telecast.sandbox.world.BotAccount;
import io.telecast.sandbox.world.FirstDay;
import io.telecast.sandbox.world.Person;
import java.util.List;

/** Who is there. Thread-safe. */
final class People {

    private final SmallTelegram telegram;
    private final TestUser admin;
    private final TestBot mainBot;

    People(SmallTelegram telegram) {
        this.telegram = telegram;
        this.admin = new TestUser(telegram, FirstDay.ADA, "Ada", "ada_admin");
        this.mainBot = new TestBot(telegram, FirstDay.MAIN.botId(), "telecast_bot", FirstDay.MAIN.value());
    }

    TestUser admin() {
        return admin;
    }

    TestBot mainBot() {
        return mainBot;
    }

    TestUser add(String firstName, String username) {
        return users(firstName, username, 1).getFirst();
    }

    List<TestUser> add(int count) {
        return users("User", "", count);
    }

    private List<TestUser> users(String firstName, String username, int count) {
        List<Person> made = telegram.founding().addUsers(firstName, "", username, "en", count);
        return made.stream()
                .map(person -> new TestUser(telegram, person.id(), person.firstName(), person.username()))
                .toList();
    }

    TestBot newBot(String username) {
        BotAccount bot = telegram.founding().addBot(username, username);
        return new TestBot(telegram, bot.id(), bot.username(), bot.token().value());
    }
}
