package io.telecast.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.telecast.testkit.TelecastExtension;
import io.telecast.testkit.TestFile;
import io.telecast.testkit.TestResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators set. */
class ChoicesTest {

    @RegisterExtension
    static final TelecastExtension telecast =
            TelecastExtension.with(PlayerPlugin.class).build();

    @AfterEach
    void backToTheDefaults() {
        List.of("rememberPosition", "openIn", "embedOn").forEach(telecast.settings()::set);
    }

    @Test
    void theOperatorDecidesWhatIsOfferedAndKept() {
        var viewer = new Viewer(telecast);
        String token = viewer.token(TestFile.of("film.mp4", 100));

        telecast.settings().set("rememberPosition", "false");
        telecast.settings().set("openIn", "iina");

        assertThat(viewer.get("/watch/" + token).text())
                .contains("data-remember=\"false\"", "player-open-iina")
                .doesNotContain("player-open-vlc", "player-playlist");
    }

    @Test
    void framesAreForTheSitesThatTheOperatorLists() {
        var viewer = new Viewer(telecast);
        String token = viewer.token(TestFile.of("film.mp4", 100));
        assertThat(viewer.get("/embed/" + token).status()).isEqualTo(403);

        telecast.settings().set("embedOn", "https://blog.example", "https://*.example.org:8443");
        TestResponse page = viewer.get("/embed/" + token);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Security-Policy"))
                .endsWith("frame-ancestors https://blog.example https://*.example.org:8443");
        assertThat(page.text()).contains("data-framed=\"true\"").doesNotContain("player-download");
        assertThat(viewer.get("/watch/" + token).header("Content-Security-Policy"))
                .endsWith("frame-ancestors 'none'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "https://a.example; script-src *",
                "javascript:alert(1)",
                "https://a.example/path",
                "a.example"
            })
    void whatIsNoOriginIsRefused(String origin) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> telecast.settings().set("embedOn", origin))
                .withMessageContaining("Each must be an origin without a path, such as https://blog.example");
        assertThat(telecast.settings().get("embedOn")).isEmpty();
    }
}
