package io.telecast.testkit.first;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.testkit.TelecastExtension;
import io.telecast.testkit.TestBot;
import io.telecast.testkit.TestChat;
import io.telecast.testkit.TestFile;
import io.telecast.testkit.TestMessage;
import io.telecast.testkit.TestUser;
import io.telecast.testkit.example.RemindPlugin;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A jar that was compiled against the first plugin API does in this host what it did in the first. */
class FirstPluginTest {

    @RegisterExtension
    private static final TelecastExtension telecast = TelecastExtension.with(RemindPlugin.class)
            .id("bystander")
            .withJar(FirstPluginJar.JAR)
            .build();

    @Test
    void itsCommandsButtonsLinksAndQuestionsAreAnswered() {
        TestChat ben = telecast.user("Ben").chatWith(telecast.bot());
        ben.send("/first");
        TestMessage greeting = ben.await("Hello, Ben!");
        assertThat(ben.press(greeting, "Press me").text()).isEqualTo("Pressed 1 " + greeting.id());
        ben.open(greeting.link("Start"));
        ben.await("Started with there");
        ben.send("/first_ask");
        ben.await("What?");
        ben.send("Nothing");
        ben.await("You said Nothing to the first");
        ben.send("/first_ask");
        ben.await("What?");
        ben.send("/first_silent");
        ben.await("Withdrawn true");
        ben.send("Look: first-text-12");
        ben.await("Understood without a word");
        ben.send("/help first_heard");
        ben.await("Everything that was heard of.");
    }

    @Test
    void theHostGivesItAllThatItGaveBefore() {
        TestUser user = telecast.user("Eve");
        TestChat eve = user.chatWith(telecast.bot());
        eve.send("/first_all");
        TestMessage said = eve.await("info: first");
        assertThat(said.text().lines())
                .containsExactly(
                        "info: first 1.0.0 by Example",
                        "storage: true false true false four! 3 2 4 true 0 16",
                        "jobs: true false 1 false true",
                        "settings: changed 7 70000000000 true 3 GOOD [a, b]",
                        "messages: 1 1 1 PRIVATE nobody",
                        "bots: 1 true true",
                        "users: Eve true true false true true",
                        "secrets: kept",
                        "web: REFUSED",
                        "bar: ▰▰▰▱▱▱▱▱▱▱ 30 %");
        telecast.clock().advance(Duration.ofMinutes(3));
        eve.await("Two steps done, 0 failed");
        eve.send("/first_heard");
        assertThat(eve.await("Heard:").text()).contains("newcomer Eve", "settings changed");
    }

    @Test
    void itWorksOnFiles() {
        TestChat ada = telecast.admin().chatWith(telecast.bot());
        TestMessage sent = ada.sendFile(TestFile.text("letter.txt", "Dear Ben"));
        TestMessage links = ada.await("letter.txt");
        assertThat(links.link("First page")).isEqualTo(telecast.url() + "/first/file?changed");
        ada.reply(sent, "/first_file");
        String said = ada.await("file: letter.txt").text();
        assertThat(said.lines().filter(line -> !line.startsWith("token: ")))
                .containsExactly(
                        "file: letter.txt Dear  1 false",
                        "links: 3 3 https://example.org/?changed",
                        "list: true 2 1 true false",
                        "delivery: true true");
        ada.awaitFile("letter.txt");
        String token = said.replaceFirst("(?s).*token: (\\S+).*", "$1");
        assertThat(telecast.http().get("/first/token/" + token).text()).isEqualTo("letter.txt");
        assertThat(telecast.http().get("/first/token/nonsense").text()).startsWith("404");
        assertThat(telecast.http().get(links.link("Download")).text()).isEqualTo("Dear Ben");
        ada.send("/first_heard");
        assertThat(ada.await("Heard:").text())
                .contains("stored letter.txt", "delivery of letter.txt", "order finished", "delivered ");
    }

    @Test
    void itsGateHoldsFilesBack() {
        TestChat ada = telecast.admin().chatWith(telecast.bot());
        ada.sendFile(TestFile.text("forbidden.txt", "Secret"));
        TestMessage links = ada.await("forbidden.txt");
        TestChat ben = telecast.user("Ben").chatWith(telecast.bot());
        ben.open(links.link("Share link"));
        ben.await("The first plugin forbids it.");
        assertThat(telecast.http().get(links.link("Download")).status()).isEqualTo(403);
    }

    @Test
    void itsPagesAreServed() {
        assertThat(telecast.http().get("/first").text()).contains("<p>").contains("/first-assets/first.css");
        assertThat(telecast.http().get("/first-assets/first.css").text()).contains("green");
        assertThat(telecast.http().get("/first/missing").status()).isEqualTo(404);
    }

    @Test
    void itRunsAnotherBot() {
        TestBot other = telecast.newBot("first_clone_bot");
        TestChat ada = telecast.admin().chatWith(telecast.bot());
        ada.send("/first_clone " + other.token());
        ada.await("Ran @first_clone_bot");
    }
}
