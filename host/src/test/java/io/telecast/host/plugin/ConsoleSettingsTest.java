package io.telecast.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plugins and their settings in the console, seen through a plugin that prints them. */
class ConsoleSettingsTest {

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
                        @Setting(title = "Switched <on>", help = "<script>alert(1)</script>") boolean on,
                        @Setting(title = "Limit", min = 1, max = 9) int limit,
                        @Setting(title = "Name", max = 40) String name,
                        @Setting(title = "Mode") Mode mode,
                        @Setting(title = "Pause", min = 1000) Duration pause,
                        @Setting(title = "Sites", max = 3, pattern = "[a-z]*") List<String> sites,
                        @Setting(title = "Key", secret = true) String key) {
                    Options {
                        if (on && limit == 9) throw new IllegalArgumentException("Nine is <too> many.");
                    }
                }
                public void start(PluginContext context) {
                    LiveSettings<Options> live = context.settings().declare(new Options(
                            false, 3, "abc", Mode.SLOW, Duration.ofMinutes(1), List.of("a", "b"), ""));
                    context.http().serve("/show", new HttpServlet() {
                        protected void doGet(HttpServletRequest q, HttpServletResponse r) throws java.io.IOException {
                            long bot = q.getParameter("bot") == null ? 0 : Long.parseLong(q.getParameter("bot"));
                            r.setCharacterEncoding("UTF-8");
                            r.getWriter().print(bot == 0 ? live.get() : live.get(bot));
                        }
                    });
                }
            }
            """;
    private static final String PAGE = "/admin/plugins/show";
    private static final String CLONE = PAGE + "?bot=" + TestConsole.CLONE;

    @TempDir
    private Path data;

    private TestHost host;
    private Visitor ada;

    @BeforeEach
    void start() throws Exception {
        host = TestHost.in(data, Map.of("show.name", "conf")).started();
        host.plugins.install(TestJar.of("show", "1.0.0")
                .manifest("Plugin-Description", "<img src=x onerror=alert(1)>")
                .source("test.Main", SOURCE)
                .write(data.resolve("new.jar")));
        ada = new TestConsole(host, URI.create("http://localhost")).operator();
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
    }

    @Test
    void theFormShowsEveryKindWithWhereItsValueComesFrom() throws Exception {
        String page = ada.get(PAGE).body();
        assertThat(page)
                .contains("type=\"checkbox\" value=\"true\" id=\"f-on\"")
                .contains("min=\"1\" max=\"9\"")
                .contains("<option value=\"slow\" selected=\"selected\">", "<option value=\"very_fast\">")
                .contains("At least 1s", "Such as 45s")
                .contains("\na\nb</textarea>")
                .contains("Switched &lt;on&gt;", "&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;img src=x")
                .contains("from the configuration", ">default<", ">not set<")
                .doesNotContain("<script>alert", "<img src=x", "name=\"reset.");
        assertThat(page).as("labels").contains("for=\"f-limit\"", "for=\"f-sites\"", "for=\"f-key\"");
    }

    @Test
    void whatIsSavedIsInForceAtOnce() throws Exception {
        var saved = ada.change(
                PAGE,
                Map.of(
                        "v.on", "true",
                        "v.limit", "5",
                        "v.mode", "very_fast",
                        "v.pause", "1h30m",
                        "v.sites", "x\r\n\r\ny",
                        "v.name", "ünï \"<b>&",
                        "v.key", "sesame"));
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(saved.headers().firstValue("Location")).contains(PAGE + "?saved");
        assertThat(host.get("/show").body())
                .isEqualTo("Options[on=true, limit=5, name=ünï \"<b>&, mode=VERY_FAST, pause=PT1H30M, sites=[x, y],"
                        + " key=sesame]");
        String page = ada.get(PAGE + "?saved").body();
        assertThat(page).contains("Saved.", "&lt;b&gt;", ">set<").doesNotContain("sesame", "<b>&");

        ada.change(PAGE, Map.of());
        assertThat(host.get("/show").body()).as("an empty secret keeps").contains("key=sesame", "limit=5");
        ada.change(PAGE, Map.of("reset.limit", "true", "reset.name", "true", "clear.key", "true", "v.sites", ""));
        assertThat(host.get("/show").body()).contains("limit=3", "name=conf", "key=]", "sites=[]", "on=true");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v.limit | 10              | at most 9",
                "v.limit | <b>many</b>     | whole number",
                "v.limit | ''              | whole number",
                "v.pause | soon            | length of time",
                "v.pause | 1ms             | at least 1000",
                "v.mode  | furious         | Choose one of",
                "v.sites | a,b             | must match",
                "v.name  | xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx | at most 40",
                "v.nobody | 1              | are others now",
                "was.nobody | 1            | are others now"
            })
    void aWrongValueIsKeptInTheFormAndChangesNothing(String field, String value, String problem) throws Exception {
        String before = host.get("/show").body();
        var answer = ada.change(PAGE, Map.of("v.on", "true", "v.key", "sesame", field, value));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(problem, "role=\"alert\"").doesNotContain("sesame", "<b>many");
        if (!field.endsWith("nobody")) {
            assertThat(answer.body()).contains("aria-invalid=\"true\"");
        }
        if (!field.endsWith("nobody") && !field.equals("v.mode")) { // a list of choices has no room for others
            assertThat(answer.body()).contains(value.replace("<", "&lt;").replace(">", "&gt;"));
        }
        assertThat(answer.body()).containsPattern("name=\"v.on\"[^>]* checked=\"checked\"");
        assertThat(host.get("/show").body()).isEqualTo(before);
    }

    @Test
    void valuesThatDoNotFitTogetherAreRefusedAsAWhole() throws Exception {
        var answer = ada.change(PAGE, Map.of("v.on", "true", "v.limit", "9"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Nine is &lt;too&gt; many.");
        assertThat(host.get("/show").body()).contains("on=false, limit=3");
    }

    @Test
    void twoFormsAtOnceDoNotUndoEachOther() throws Exception {
        Map<String, String> first = ada.form(PAGE);
        Map<String, String> second = ada.form(PAGE);
        first.put("v.limit", "7");
        second.put("v.mode", "very_fast");
        assertThat(ada.press(PAGE + "/settings", first).statusCode()).isEqualTo(303);
        assertThat(ada.press(PAGE + "/settings", second).statusCode()).isEqualTo(303);
        assertThat(host.get("/show").body()).contains("limit=7", "mode=VERY_FAST");

        second.put("v.limit", "2");
        var told = ada.press(PAGE + "/settings", second);
        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(told.body()).contains("changed elsewhere meanwhile, to: 7", "value=\"2\"");
        assertThat(host.get("/show").body()).contains("limit=7");
    }

    @Test
    void aBotCanHaveItsOwnValuesAndGoBackToThoseOfAll() throws Exception {
        ada.change(PAGE, Map.of("v.limit", "5"));
        assertThat(ada.get(CLONE).body()).contains("@clone_bot", "value=\"5\"").doesNotContain("Same as for all");
        var saved = ada.change(CLONE, Map.of("v.limit", "6"));
        assertThat(saved.headers().firstValue("Location").orElseThrow()).contains("bot=" + TestConsole.CLONE);
        assertThat(host.get("/show?bot=" + TestConsole.CLONE).body()).contains("limit=6");
        assertThat(host.get("/show").body()).contains("limit=5");
        assertThat(ada.get(CLONE).body()).contains("set for this bot", "Same as for all bots");

        ada.change(CLONE, Map.of("reset.limit", "true"));
        assertThat(host.get("/show?bot=" + TestConsole.CLONE).body()).contains("limit=5");
        for (String bot : List.of("99", "-1", "x", "1e3", "9999999999999999999999")) {
            assertThat(ada.get(PAGE + "?bot=" + bot).statusCode()).isEqualTo(404);
            assertThat(ada.change(PAGE, Map.of("bot", bot, "v.limit", "1")).statusCode())
                    .isEqualTo(404);
        }
        assertThat(host.get("/show").body()).contains("limit=5");
    }

    @Test
    void switchesPluginsAndTellsWhatBecameOfThem() throws Exception {
        String list = ada.get("/admin/plugins").body();
        assertThat(list)
                .contains("1.0.0", ">Switch off</button>", "&lt;img src=x", "<li>storage (keeps records)</li>")
                .doesNotContain("<img");
        assertThat(turn("show", "off").statusCode()).isEqualTo(303);
        assertThat(host.get("/show").statusCode()).isEqualTo(404);
        assertThat(ada.get("/admin/plugins").body()).contains(">Switch on</button>", ">off<");
        assertThat(ada.get(PAGE).body()).contains("Switch it on to see its settings");
        assertThat(ada.get(PAGE).statusCode()).isEqualTo(409);
        assertThat(turn("show", "on").statusCode()).isEqualTo(303);
        assertThat(host.get("/show").statusCode()).isEqualTo(200);
    }

    @Test
    void aPluginThatDoesNotStartIsShownWithItsReason() throws Exception {
        Files.write(data.resolve("plugins/<b>broken<i>.jar"), new byte[] {1, 2, 3});
        TestJar.starting("failing", "2.0.0", "throw new IllegalStateException(\"no <u>luck</u>\");")
                .write(data.resolve("plugins/failing.jar"));
        await().until(() -> host.plugins.list().size() == 3
                && host.plugins.find("failing").orElseThrow().problem().contains("luck"));
        assertThat(ada.get("/admin/plugins").body())
                .contains("no &lt;u&gt;luck&lt;/u&gt;", ">failed<", "&lt;b&gt;broken&lt;i&gt;.jar", ">broken<")
                .doesNotContain("<u>luck", "<b>broken");
    }

    @ParameterizedTest
    @CsvSource({"nobody", "'<script>'", "'..%2F..'", "'%00'"})
    void anUnknownPluginIsNotFound(String id) throws Exception {
        String path = "/admin/plugins/" + id.replace("<", "%3C").replace(">", "%3E");
        String csrf = ada.form("/admin").get("csrf");
        for (var answer : List.of(
                ada.get(path),
                ada.press(path + "/on", Map.of("csrf", csrf)),
                ada.press(path + "/settings", Map.of("csrf", csrf)),
                ada.press(path + "/explode", Map.of("csrf", csrf)))) {
            assertThat(answer.statusCode()).isBetween(400, 404);
            assertThat(answer.body()).doesNotContain("<script>", "Exception");
        }
    }

    private HttpResponse<String> turn(String id, String to) throws Exception {
        return ada.press(
                "/admin/plugins/" + id + "/" + to,
                Map.of("csrf", ada.form("/admin/plugins").get("csrf")));
    }
}
