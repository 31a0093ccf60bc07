package io.telecast.shortener;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.shortener.FakeService.Mood;
import io.telecast.testkit.TelecastExtension;
import io.telecast.testkit.TestChat;
import io.telecast.testkit.TestMessage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of service in every mood: links always come, and people are told why they are long. */
class TroubleTest {

    private static final AtomicInteger LINKS = new AtomicInteger();

    @RegisterExtension
    static final TelecastExtension telecast = TelecastExtension.with(ShortenerPlugin.class)
            .withPlugin("links", LinksPlugin.class)
            .setting("allowInsecure", "true")
            .configure("http.outgoing-private", "true")
            .build();

    private final FakeService service = new FakeService();
    private final TestChat chat = telecast.user("Ben").chatWith(telecast.bot());

    @AfterEach
    void end() {
        service.close();
        for (String name : List.of("site", "key", "timeout")) {
            telecast.settings().set(name);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
    void linksComeWhateverTheServiceDoes(ServiceKind kind) {
        setUp(kind);
        for (Mood mood : Mood.values()) {
            service.reset();
            becomes(mood);
            String url = next();
            String shown = transformed(url);
            if (mood == Mood.HEALTHY || mood == Mood.FLAKY) {
                assertThat(service.target(shown)).as("%s", mood).isEqualTo(url);
            } else {
                assertThat(shown).as("%s", mood).isEqualTo(url);
                TestMessage notice = chat.await(reason(mood));
                assertThat(notice.text())
                        .as("%s", mood)
                        .contains("did not shorten your links", service.address())
                        .doesNotContain(FakeService.KEY);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"HEALTHY", "FLAKY"})
    void keysAreNotSavedWhileTheServiceIsInTrouble(Mood mood) {
        chat.send("/base_site " + service.address());
        chat.await("is your service now");
        becomes(mood);
        chat.send("/api " + FakeService.KEY);
        assertThat(chat.await("not saved this key").text()).contains(reason(mood));
        chat.send("/api");
        assertThat(chat.await("Your shortener").text()).contains("Key: —");
    }

    @Test
    void peopleAreToldOnceAnHour() {
        setUp(ServiceKind.COMMON);
        service.becomes(Mood.HTML);
        transformed(next());
        chat.await("did not shorten your links");
        transformed(next());
        transformed(next());
        telecast.clock().advance(Duration.ofMinutes(61));
        transformed(next());
        chat.await("did not shorten your links");
        assertThat(chat.messages())
                .filteredOn(message -> message.text().contains("did not shorten your links"))
                .hasSize(2);
    }

    @Test
    void aServiceThatFailsOftenIsLeftAloneForAMinute() {
        setUp(ServiceKind.COMMON);
        service.becomes(Mood.FAILING);
        for (int i = 0; i < Breaker.FAILURES; i++) {
            transformed(next());
        }
        int asked = service.asked().size();
        transformed(next());
        assertThat(service.asked()).hasSize(asked);
        chat.await("left alone");

        telecast.clock().advance(Breaker.REST.plusSeconds(1));
        service.becomes(Mood.HEALTHY);
        assertThat(transformed(next())).startsWith("https://sho.rt/");
        assertThat(transformed(next())).startsWith("https://sho.rt/");
    }

    @Test
    void whenTheDefaultServiceFailsItsOwnerHearsWhyAndUsersThatItDoes() {
        TestChat ada = telecast.admin().chatWith(telecast.bot());
        telecast.settings().set("site", service.address());
        telecast.settings().set("key", "bad-key-0000");
        String url = next();
        assertThat(transformed(url)).isEqualTo(url);
        assertThat(chat.await("links are long").text()).doesNotContain("token", service.address());
        assertThat(ada.await("default shortener").text()).contains("Invalid API token");
    }

    private void becomes(Mood mood) {
        if (mood == Mood.SLOW) {
            telecast.settings().set("timeout", "500ms");
        } else {
            telecast.settings().set("timeout");
        }
        service.becomes(mood);
    }

    private static String reason(Mood mood) {
        return switch (mood) {
            case SLOW -> "did not answer in time";
            case FAILING -> "error of its own";
            case HTML -> "no short link";
            case REDIRECT -> "redirect";
            case HUGE -> "far too long";
            case BROKEN -> "cannot be reached";
            case HEALTHY, FLAKY -> throw new IllegalArgumentException();
        };
    }

    private void setUp(ServiceKind kind) {
        chat.send("/base_site " + service.address() + " " + kind.id());
        chat.await("is your service now");
        chat.send("/api " + FakeService.KEY);
        chat.await("It works");
        service.reset();
    }

    private static String next() {
        return "https://films.example/f/" + LINKS.incrementAndGet();
    }

    private String transformed(String url) {
        chat.send("/transformed share " + url);
        return chat.await("Transformed").links().getFirst();
    }
}
