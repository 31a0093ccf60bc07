package io.telecast.testkit.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.testkit.TelecastExtension;
import io.telecast.testkit.TestBot;
import io.telecast.testkit.TestChannel;
import io.telecast.testkit.TestChat;
import io.telecast.testkit.TestFile;
import io.telecast.testkit.TestMessage;
import io.telecast.testkit.TestResponse;
import io.telecast.testkit.TestUser;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the guide shows piece by piece. */
class TourTest {

    @RegisterExtension
    private static final TelecastExtension telecast = TelecastExtension.with(RemindPlugin.class)
            .id("remind")
            .setting("longest", "30")
            .configure("links.expiry", "2d")
            .build();

    @Test
    void filesAndLinks() {
        TestUser ada = telecast.admin();
        TestChat chat = ada.chatWith(telecast.bot());
        TestFile film = TestFile.of("film.mp4", 300_000);
        chat.sendFile(film);
        TestMessage links = chat.await("film.mp4");

        TestChat other = telecast.user("Ben").chatWith(telecast.bot());
        other.open(links.link("Share link"));
        assertThat(other.awaitFile("film.mp4").fileBytes()).isEqualTo(film.bytes());

        String address = links.link("Download");
        TestResponse part = telecast.http().header("Range", "bytes=1000-1999").get(address);
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.header("Content-Range")).isEqualTo("bytes 1000-1999/300000");

        telecast.clock().advance(Duration.ofDays(3));
        assertThat(telecast.http().get(address).status()).isEqualTo(410);
    }

    @Test
    void channels() {
        TestUser ada = telecast.admin();
        TestChat chat = ada.chatWith(telecast.bot());
        TestChannel lectures = telecast.channel("Lectures"); // private: https://t.me/c/<id>/<number>
        TestChannel news = telecast.channel("News", "daily_news"); // public: https://t.me/daily_news/<number>
        List<TestMessage> parts = lectures.postFiles(3, number -> TestFile.of("part-" + number + ".mp4", 5_000));
        TestMessage text = news.post("Hello, readers!");
        lectures.postServiceMessage("Channel photo updated");

        assertThat(parts.getFirst().link()).startsWith("https://t.me/c/");
        assertThat(text.link()).isEqualTo("https://t.me/daily_news/" + text.id());
        chat.forward(parts.getFirst(), parts.getLast());
        lectures.remove(telecast.bot());
        lectures.delete(parts.getFirst());
        assertThat(parts.getFirst().isGone()).isTrue();
    }

    @Test
    void manyPeople() {
        List<TestUser> crowd = telecast.users(20, telecast.bot()); // all have pressed START
        crowd.get(0).block(telecast.bot());
        crowd.get(1).deactivate();
        TestBot clone = telecast.newBot("ada_films_bot"); // clone.token() as BotFather would show it
        assertThat(clone.token()).startsWith(clone.id() + ":");
    }

    @Test
    void operators() {
        TestChat chat = telecast.user("Ben").chatWith(telecast.bot());
        telecast.settings().set("longest", "45");
        telecast.settings().setFor(telecast.bot(), "longest", "50");
        telecast.plugin().turnOff();
        chat.send("/remind 1 Tea");
        chat.await("I do not know");
        telecast.plugin().turnOn();
        telecast.plugin().upgrade();
        chat.send("/remind 50 Tea");
        chat.await("In 50 min.");
    }

    @Test
    void strangers() {
        TestChat ben = telecast.user("Ben").chatWith(telecast.bot());
        TestChat eve = telecast.user("Eve").chatWith(telecast.bot());
        ben.send("/remind 5 Tea");
        eve.send("/remind 5 Coffee");
        TestMessage his = ben.await("In 5 min.");
        TestMessage hers = eve.await("In 5 min.");
        assertThat(eve.forge(hers, his.data("Cancel")).text()).isEqualTo("There is nothing to cancel.");
        eve.send("/start forged"); // what a forged start link sends
        eve.await("This link opens nothing.");
    }

    @Test
    void trouble() {
        TestChat chat = telecast.user("Ben").chatWith(telecast.bot());
        telecast.faults().floodNext(1, Duration.ofSeconds(1)); // the next call has to wait a second
        chat.send("/remind 5 Tea");
        chat.await("In 5 min.");
        telecast.stop(); // the host is down, and people go on writing
        chat.send("/remind 6 Tea");
        telecast.start();
        chat.await("In 6 min.");
        URI address = telecast.url();
        telecast.restart();
        assertThat(telecast.url()).isEqualTo(address);
    }
}
