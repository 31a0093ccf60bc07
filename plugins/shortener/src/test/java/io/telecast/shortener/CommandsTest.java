package io.telecast.shortener;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.shortener.FakeService.Mood;
import io.telecast.testkit.TelecastExtension;
import io.telecast.testkit.TestChat;
import io.telecast.testkit.TestFile;
import io.telecast.testkit.TestMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** /base_site and /api, as people use them. */
class CommandsTest {

    private static final FakeService SERVICE = new FakeService();
    private static final FakeService OTHER = new FakeService();

    @RegisterExtension
    static final TelecastExtension telecast = TelecastExtension.with(ShortenerPlugin.class)
            .setting("allowInsecure", "true")
            .setting("timeout", "8s") // the machine may be busy; what is slow is tested elsewhere
            .configure("http.outgoing-private", "true")
            .build();

    private TestChat chat = telecast.user("Ben").chatWith(telecast.bot());

    @AfterAll
    static void stop() {
        SERVICE.close();
        OTHER.close();
    }

    @BeforeEach
    void begin() {
        SERVICE.reset();
        OTHER.reset();
    }

    @Test
    void siteThenKey() {
        chat.send("/base_site " + SERVICE.address());
        chat.await("is your service now");
        assertThat(shareLink()).contains("t.me/");

        TestMessage message = chat.send("/api " + FakeService.KEY);
        TestMessage answer = chat.await("It works");
        assertThat(SERVICE.target(answer.links().getFirst()))
                .isEqualTo("https://t.me/" + telecast.bot().username());
        assertThat(answer.text())
                .contains("go••••23", "common", "deleted your message")
                .doesNotContain(FakeService.KEY);
        chat.awaitGone(message);
        assertThat(SERVICE.target(shareLink())).contains("t.me/");
    }

    @Test
    void keyThenSite() {
        TestMessage message = chat.send("/api " + FakeService.KEY);
        chat.await("I keep this key");
        chat.awaitGone(message);
        assertThat(SERVICE.asked()).isEmpty();

        chat.send("/base_site " + SERVICE.address());
        chat.await("It works");
        assertThat(SERVICE.target(shareLink())).contains("t.me/");
    }

    @Test
    void aKeyThatDoesNotWorkIsNotSaved() {
        chat.send("/base_site " + SERVICE.address());
        chat.await("is your service now");
        TestMessage message = chat.send("/api bad-key-<i>9</i>");
        TestMessage answer = chat.await("not saved this key");
        assertThat(answer.text())
                .contains("Invalid API token <b>…</b>", "deleted your message")
                .doesNotContain("bad-key");
        chat.awaitGone(message);
        chat.send("/api");
        assertThat(chat.await("Your shortener").text()).contains("Key: —", "left as they are");
    }

    @Test
    void aBadKeyLeavesTheOneBefore() {
        setUp();
        chat.send("/api bad-key-0000");
        chat.await("go on with the one before");
        chat.send("/base_site");
        assertThat(chat.await("Your shortener").text()).contains("go••••23", "shortened with it");
        assertThat(SERVICE.target(shareLink())).contains("t.me/");
    }

    @Test
    void aKeyIsForgottenWhenItsServiceIs() {
        setUp();
        chat.send("/base_site " + OTHER.address());
        chat.await("forgotten it");
        assertThat(OTHER.asked()).isEmpty();
        assertThat(shareLink()).contains("t.me/");

        chat.send("/base_site none");
        chat.await("no shortener of your own");
        chat.send("/base_site " + SERVICE.address());
        chat.await("Send /api KEY");
    }

    @Test
    void aKeyThatCameFirstIsForgottenWhenTheSiteRefusesIt() {
        chat.send("/api bad-key-0000");
        chat.await("I keep this key");
        chat.send("/base_site " + SERVICE.address());
        chat.await("does not work there");
        chat.send("/base_site");
        assertThat(chat.await("Your shortener").text()).contains(SERVICE.address(), "Key: —");
    }

    @Test
    void anotherKindIsTriedBeforeItIsTaken() {
        setUp();
        chat.send("/base_site " + SERVICE.address() + " yourls");
        chat.await("(yourls)");
        chat.send("/base_site " + SERVICE.address() + " bitly");
        chat.await("(bitly)");
        SERVICE.becomes(Mood.HTML);
        chat.send("/base_site " + SERVICE.address() + " cuttly");
        chat.await("changed nothing");
        chat.send("/base_site");
        assertThat(chat.await("Your shortener").text()).contains("Kind: bitly");
    }

    @Test
    void theKeyCanBeForgottenAlone() {
        setUp();
        chat.send("/api none");
        chat.await("Your key is forgotten");
        chat.send("/api");
        assertThat(chat.await("Your shortener").text()).contains(SERVICE.address(), "Key: —");
        assertThat(shareLink()).contains("t.me/");
    }

    @Test
    void surviveARestart() {
        setUp();
        telecast.restart();
        chat.send("/base_site");
        assertThat(chat.await("Your shortener").text()).contains(SERVICE.address(), "go••••23");
        assertThat(SERVICE.target(shareLink())).contains("t.me/");
    }

    @Test
    void belongToOneUser() {
        setUp();
        TestChat cleo = telecast.user("Cleo").chatWith(telecast.bot());
        cleo.send("/base_site");
        assertThat(cleo.await("Your shortener").text()).contains("Site: —", "left as they are");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "127.1", "[::1]", "169.254.169.254", "a.b@c", "оuo.io", "example.com:81", "x/y", "!"
            })
    void refuseWhatIsNoService(String site) {
        chat.send("/base_site " + site);
        chat.await("/base_site example.com");
        chat.send("/base_site");
        assertThat(chat.await("Your shortener").text()).contains("Site: —");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "ключ", "a\nb"})
    void refuseWhatIsNoKeyAndDeleteItAllTheSame(String key) {
        TestMessage message = chat.send("/api " + key);
        chat.await("That is no key");
        chat.awaitGone(message);
    }

    @Test
    void refuseLongKeysAndUnknownKinds() {
        chat.send("/api " + "k".repeat(257));
        chat.await("That is no key");
        chat.send("/base_site " + SERVICE.address() + " magic");
        assertThat(chat.await("do not know that kind").text()).contains("yourls", "cuttly");
        assertThat(SERVICE.asked()).isEmpty();
    }

    @Test
    void canBeSwitchedOff() {
        setUp();
        telecast.settings().set("ownServices", "false");
        try {
            assertThat(shareLink()).contains("t.me/");
            chat.send("/base_site " + SERVICE.address());
            chat.await("switched off");
            chat.send("/base_site");
            assertThat(chat.await("Your shortener").text()).contains("left as they are");
        } finally {
            telecast.settings().set("ownServices");
        }
        assertThat(SERVICE.target(shareLink())).contains("t.me/");
    }

    @Test
    void explainThemselves() {
        chat.send("/help base_site");
        assertThat(chat.await("Kinds").text()).contains("yourls", "shareus", "ouo", "cuttly", "bitly");
        chat.send("/help api");
        chat.await("delete your message");
    }

    private void setUp() {
        chat.send("/base_site " + SERVICE.address());
        chat.await("is your service now");
        chat.send("/api " + FakeService.KEY);
        chat.await("It works");
    }

    private String shareLink() {
        chat.sendFile(TestFile.of("film.mp4", 3000));
        return chat.await("film.mp4").link("Share link");
    }
}
