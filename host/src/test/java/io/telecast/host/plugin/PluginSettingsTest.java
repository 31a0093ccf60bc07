package io.telecast.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.host.plugin.settings.BadSettingsException;
import io.telecast.host.plugin.settings.FieldView;
import io.telecast.host.plugin.settings.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Settings from the defaults up to the operator's, seen through a plugin that prints them. */
class PluginSettingsTest {

    private static final String SOURCE = """
            package test;
            import io.telecast.api.*;
            import io.telecast.api.settings.*;
            import jakarta.servlet.http.*;
            import java.time.Duration;
            import java.util.List;
            public class Main implements TelecastPlugin {
                enum Mode { SLOW, VERY_FAST }
                record Options(
                        @Setting(title = "On") boolean on,
                        @Setting(title = "Limit", min = 1, max = 9) int limit,
                        @Setting(title = "Size") long size,
                        @Setting(title = "Name", max = 8, pattern = "[a-z]*") String name,
                        @Setting(title = "Mode") Mode mode,
                        @Setting(title = "Pause") Duration pause,
                        @Setting(title = "Sites", max = 3) List<String> sites,
                        @Setting(title = "Key", secret = true) String key) {
                    Options {
                        if (on && limit == 9) throw new IllegalArgumentException("Nine is too many when it is on.");
                    }
                }
                private volatile int changes;
                public void start(PluginContext context) {
                    LiveSettings<Options> live = context.settings().declare(new Options(
                            false, 3, 5_000_000_000L, "abc", Mode.SLOW, Duration.ofMinutes(1), List.of("a"), ""));
                    live.onChange(next -> changes++);
                    context.http().serve("/show", new HttpServlet() {
                        protected void doGet(HttpServletRequest q, HttpServletResponse r) throws java.io.IOException {
                            long bot = q.getParameter("bot") == null ? 0 : Long.parseLong(q.getParameter("bot"));
                            r.getWriter().print((bot == 0 ? live.get() : live.get(bot)) + " " + changes);
                        }
                    });
                }
            }
            """;

    @TempDir
    private Path data;

    @Test
    void laterLayersWin() throws Exception {
        Map<String, String> configuration =
                Map.of("show.limit", "4", "show.mode", "very-fast", "show.sites", "x, y", "show.pause", "1h30m");
        try (TestHost host = started(configuration)) {
            assertThat(host.get("/show").body())
                    .isEqualTo("Options[on=false, limit=4, size=5000000000, name=abc, mode=VERY_FAST, pause=PT1H30M,"
                            + " sites=[x, y], key=] 0");
            host.plugins.change("show", 0, Map.of("limit", List.of("5"), "key", List.of("sesame")));
            assertThat(host.get("/show").body())
                    .contains("limit=5")
                    .contains("key=sesame")
                    .endsWith(" 1");
            host.plugins.change("show", 42, Map.of("limit", List.of("6")));
            assertThat(host.get("/show?bot=42").body()).contains("limit=6", "key=sesame");
            assertThat(host.get("/show?bot=43").body()).contains("limit=5");

            host.plugins.change("show", 0, Map.of("limit", List.of()));
            assertThat(host.get("/show").body()).contains("limit=4");
            assertThat(host.get("/show?bot=42").body()).contains("limit=6");
        }
        try (TestHost host = TestHost.in(data).started()) {
            assertThat(host.get("/show").body()).contains("key=sesame", "limit=3");
        }
    }

    @Test
    void theFormTellsSourcesAndHidesSecrets() throws Exception {
        try (TestHost host = started(Map.of("show.name", "conf"))) {
            host.plugins.change("show", 0, Map.of("key", List.of("sesame")));
            host.plugins.change("show", 42, Map.of("on", List.of("yes")));
            List<FieldView> form = host.plugins.settings("show", 42);
            assertThat(form)
                    .extracting(FieldView::name)
                    .containsExactly("on", "limit", "size", "name", "mode", "pause", "sites", "key");
            assertThat(field(form, "on").source()).isEqualTo(Source.OPERATOR_FOR_BOT);
            assertThat(field(form, "key").source()).isEqualTo(Source.OPERATOR);
            assertThat(field(form, "name").source()).isEqualTo(Source.CONFIGURATION);
            assertThat(field(form, "limit").source()).isEqualTo(Source.DEFAULT);
            assertThat(field(form, "mode").choices()).containsExactly("slow", "very_fast");
            assertThat(field(form, "limit").max()).isEqualTo(9);
            assertThat(form.toString()).doesNotContain("sesame");

            // a form that is sent back as it came keeps the secret
            host.plugins.change("show", 0, Map.of("key", field(form, "key").value()));
            assertThat(host.get("/show").body()).contains("key=sesame");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit | 0       | at least 1",
                "limit | 10      | at most 9",
                "limit | many    | whole number",
                "limit | 3000000000 | too large",
                "on    | perhaps | true or false",
                "name  | toolongname | at most 8",
                "name  | ABC     | must match",
                "mode  | medium  | slow, very_fast",
                "pause | soon    | length of time",
                "gone  | 1       | no such setting"
            })
    void refusesBadValuesAndChangesNothing(String name, String value, String sentence) throws Exception {
        try (TestHost host = started(Map.of())) {
            String before = host.get("/show").body();
            assertThatThrownBy(() -> host.plugins.change("show", 0, Map.of(name, List.of(value), "size", List.of("7"))))
                    .isInstanceOf(BadSettingsException.class)
                    .hasMessageContaining(sentence)
                    .hasMessageContaining(name);
            assertThat(host.get("/show").body()).isEqualTo(before);
        }
    }

    @Test
    void refusesValuesThatDoNotFitTogether() throws Exception {
        try (TestHost host = started(Map.of())) {
            host.plugins.change("show", 0, Map.of("limit", List.of("9")));
            assertThatThrownBy(() -> host.plugins.change("show", 0, Map.of("on", List.of("true"))))
                    .hasMessageContaining("Nine is too many");
            assertThatThrownBy(() -> host.plugins.change("show", 7, Map.of("on", List.of("true"))))
                    .hasMessageContaining("Nine is too many");
            assertThat(host.get("/show").body()).contains("on=false, limit=9");
        }
    }

    @Test
    void aChangeForAllBotsThatDoesNotFitOnesOwnLeavesThatBotItsOthers() throws Exception {
        try (TestHost host = started(Map.of())) {
            host.plugins.change("show", 7, Map.of("on", List.of("true")));
            assertThat(host.get("/show?bot=7").body()).contains("on=true");
            host.plugins.change("show", 0, Map.of("limit", List.of("9")));
            assertThat(host.get("/show").body()).contains("limit=9");
            assertThat(host.get("/show?bot=7").body()).contains("on=false, limit=9");
        }
    }

    static Stream<Arguments> badConfiguration() {
        return Stream.of(
                Arguments.of("limit", "99", "plugins.show.limit: The number must be at most 9"),
                Arguments.of("sites", "a b c d", "count of items"));
    }

    @ParameterizedTest
    @MethodSource("badConfiguration")
    void aBadConfigurationStopsThePluginWithItsKey(String name, String value, String sentence) throws Exception {
        try (TestHost host = started(Map.of("show." + name, value))) {
            assertThat(host.status("show").state()).isEqualTo(PluginState.FAILED);
            assertThat(host.status("show").problem()).contains(sentence);
        }
    }

    @Test
    void whatDoesNotFitANewVersionIsLeftOut() throws Exception {
        try (TestHost host = started(Map.of())) {
            host.plugins.change("show", 0, Map.of("limit", List.of("9"), "name", List.of("kept")));
            Path next = TestJar.of("show", "2.0.0")
                    .source("test.Main", SOURCE.replace("max = 9", "max = 5"))
                    .write(data.resolve("next.jar"));
            host.plugins.install(next);
            assertThat(host.get("/show").body()).contains("limit=3", "name=kept");
        }
    }

    private TestHost started(Map<String, String> configuration) throws Exception {
        TestHost host = TestHost.in(data, configuration);
        TestJar.of("show", "1.0.0")
                .source("test.Main", SOURCE)
                .write(Files.createDirectories(data.resolve("plugins")).resolve("show.jar"));
        return host.started();
    }

    private static FieldView field(List<FieldView> form, String name) {
        return form.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
