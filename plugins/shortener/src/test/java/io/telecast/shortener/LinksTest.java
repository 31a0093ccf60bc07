package io.telecast.shortener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.shortener.FakeService.Mood;
import io.telecast.testkit.TelecastExtension;
import io.telecast.testkit.TestChat;
import io.telecast.testkit.TestFile;
import io.telecast.testkit.TestMessage;
import io.telecast.testkit.TestUser;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The operator's default service, and what becomes of links. */
class LinksTest {

    private static final FakeService SERVICE = new FakeService();
    private static final FakeService OWN = new FakeService();
    private static final AtomicInteger FILES = new AtomicInteger();

    @RegisterExtension
    static final TelecastExtension telecast = TelecastExtension.with(ShortenerPlugin.class)
            .withPlugin("links", LinksPlugin.class)
            .setting("allowInsecure", "true")
            .setting("site", SERVICE.address())
            .setting("key", FakeService.KEY)
            .setting("timeout", "8s") // the machine may be busy; what is slow is tested elsewhere
            .configure("http.outgoing-private", "true")
            .build();

    private final TestUser ben = telecast.user("Ben");
    private final TestChat chat = ben.chatWith(telecast.bot());

    @AfterAll
    static void stop() {
        SERVICE.close();
        OWN.close();
    }

    @BeforeEach
    void begin() {
        SERVICE.reset();
        OWN.reset();
    }

    @AfterEach
    void backToTheConfiguration() {
        for (String name : new String[] {"site", "key", "kind", "watchLinks", "exemptUsers", "exemptAdmins"}) {
            telecast.settings().set(name);
        }
    }

    @Test
    void shareDownloadAndWatchLinksAreShortened() {
        TestMessage reply = upload(chat);
        assertThat(SERVICE.target(reply.link("Share link"))).contains("t.me/", "start=");
        assertThat(SERVICE.target(reply.link("Download"))).contains("/f/", "?download");
        assertThat(SERVICE.target(reply.link("Watch"))).startsWith("https://films.example/watch/");
        assertThat(reply.text()).contains("https://sho.rt/").doesNotContain("films.example");
    }

    @Test
    void shortLinksOpenWhatTheLongOnesDid() {
        TestMessage reply = upload(chat);
        TestChat cleo = telecast.user("Cleo").chatWith(telecast.bot());
        cleo.open(SERVICE.target(reply.link("Share link")));
        TestMessage file = cleo.awaitFile(reply.text().lines().findFirst().orElseThrow());
        assertThat(telecast.http().get(SERVICE.target(file.link("Download"))).status())
                .isEqualTo(200);
    }

    @Test
    void aUsersOwnServiceGoesFirstButNeverForVerification() {
        useOwn();
        TestMessage reply = upload(chat);
        assertThat(OWN.target(reply.link("Share link"))).contains("t.me/");
        int before = OWN.asked().size();
        chat.send("/transformed verify https://t.me/bot?start=verify-1");
        String shown = chat.await("Transformed").links().getFirst();
        assertThat(SERVICE.target(shown)).isEqualTo("https://t.me/bot?start=verify-1");
        assertThat(OWN.asked()).hasSize(before);
    }

    @Test
    void kindsOfLinkCanBeLeftOut() {
        telecast.settings().set("watchLinks", "false");
        TestMessage reply = upload(chat);
        assertThat(reply.link("Watch")).startsWith("https://films.example/watch/");
        assertThat(SERVICE.target(reply.link("Share link"))).contains("t.me/");
        chat.send("/transformed other https://films.example/list.m3u");
        assertThat(chat.await("Transformed").text()).contains("films.example/list.m3u");
    }

    @Test
    void administratorsAndThoseWhoPayAreSpared() {
        TestChat ada = telecast.admin().chatWith(telecast.bot());
        assertThat(upload(ada).link("Share link")).contains("t.me/");
        telecast.settings().set("exemptUsers", Long.toString(ben.id()));
        assertThat(upload(chat).link("Share link")).contains("t.me/");
        assertThat(SERVICE.asked()).isEmpty();

        telecast.settings().set("exemptAdmins", "false");
        assertThat(SERVICE.target(upload(ada).link("Share link"))).contains("t.me/");
    }

    @Test
    void oneLinkIsAskedForOnceHoweverManyWantIt() {
        chat.send("/transformed share https://films.example/same 40");
        TestMessage answer = chat.await("Transformed");
        assertThat(answer.links()).hasSize(1);
        assertThat(SERVICE.asked()).hasSize(1);
    }

    @Test
    void resultsAreRememberedAcrossRestartsForAWhile() {
        String first = transformed("https://films.example/remembered");
        assertThat(transformed("https://films.example/remembered")).isEqualTo(first);
        telecast.restart();
        assertThat(transformed("https://films.example/remembered")).isEqualTo(first);
        assertThat(SERVICE.asked()).hasSize(1);

        telecast.clock().advance(Duration.ofDays(7).plusMinutes(1));
        assertThat(transformed("https://films.example/remembered")).isNotEqualTo(first);
    }

    @Test
    void onePassingFailureGoesUnnoticed() {
        SERVICE.becomes(Mood.FLAKY);
        assertThat(SERVICE.target(transformed("https://films.example/flaky"))).isEqualTo("https://films.example/flaky");
        assertThat(SERVICE.asked()).hasSize(2);
    }

    @Test
    void nothingIsShortenedWhileThePluginIsOff() {
        telecast.plugin().turnOff();
        try {
            assertThat(upload(chat).link("Share link")).contains("t.me/");
        } finally {
            telecast.plugin().turnOn();
        }
        assertThat(SERVICE.target(upload(chat).link("Share link"))).contains("t.me/");
    }

    @Test
    void administratorsSeeWhetherItWorks() {
        TestChat ada = telecast.admin().chatWith(telecast.bot());
        ada.send("/shortener");
        assertThat(ada.await("Default shortener").text())
                .contains(SERVICE.address(), "common", "go••••23", "share, download, watch, verify", "Tried just now")
                .doesNotContain(FakeService.KEY);
        telecast.settings().set("key", "bad-key-0000");
        ada.send("/shortener");
        assertThat(ada.await("did not shorten it").text()).contains("Invalid API token");
        chat.send("/shortener");
        chat.await("for administrators");
    }

    @Test
    void aKeyNeverGoesToAnotherSiteThanTheOneItWasSetFor() {
        telecast.settings().setFor(telecast.bot(), "site", OWN.address());
        try {
            assertThat(upload(chat).link("Share link")).contains("t.me/");
            TestChat ada = telecast.admin().chatWith(telecast.bot());
            ada.send("/shortener");
            ada.await("not complete");
            assertThat(OWN.asked()).isEmpty();
            assertThat(SERVICE.asked()).isEmpty();
        } finally {
            telecast.settings().setFor(telecast.bot(), "site");
        }
    }

    @Test
    void oneBotMayHaveAServiceOfItsOwn() {
        telecast.settings().set("key", "bad-key-0000");
        telecast.settings().setFor(telecast.bot(), "site", OWN.address());
        telecast.settings().setFor(telecast.bot(), "key", FakeService.KEY);
        try {
            assertThat(OWN.target(upload(chat).link("Share link"))).contains("t.me/");
            assertThat(SERVICE.asked()).isEmpty();
        } finally {
            telecast.settings().setFor(telecast.bot(), "site");
            telecast.settings().setFor(telecast.bot(), "key");
        }
    }

    @Test
    void badSettingsAreRefused() {
        for (String site :
                new String[] {"localhost", "example.com/x", "a@b.example", "example.com:80", "x".repeat(301)}) {
            assertThatThrownBy(() -> telecast.settings().set("site", site))
                    .as(site)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> telecast.settings().set("key", "two words")).hasMessageContaining("Copy it again");
        assertThatThrownBy(() -> telecast.settings().set("exemptUsers", "ben")).isInstanceOf(RuntimeException.class);
        assertThat(telecast.settings().get("site")).containsExactly(SERVICE.address());
        assertThat(telecast.settings().get("key").toString()).doesNotContain(FakeService.KEY);
    }

    private void useOwn() {
        chat.send("/base_site " + OWN.address());
        chat.await("is your service now");
        chat.send("/api " + FakeService.KEY);
        chat.await("It works");
    }

    private String transformed(String url) {
        chat.send("/transformed share " + url);
        return chat.await("Transformed").links().getFirst();
    }

    private static TestMessage upload(TestChat to) {
        String name = "film" + FILES.incrementAndGet() + ".mp4";
        to.sendFile(TestFile.of(name, 3000));
        return to.await(name);
    }
}
