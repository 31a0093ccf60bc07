package io.telecast.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.host.plugin.settings.BadSettingsException;
import io.telecast.host.plugin.settings.FieldView;
import io.telecast.host.plugin.settings.Source;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Message texts and settings that a plugin changes itself, seen through a plugin that prints them. */
class PluginTextsTest {

    private static final String SOURCE = """
            package test;
            import io.telecast.api.*;
            import io.telecast.api.settings.*;
            import io.telecast.api.text.*;
            import jakarta.servlet.http.*;
            import java.util.*;
            public class Main implements TelecastPlugin {
                record Options(
                        @Setting(title = "Limit", min = 1, max = 9, ownerMayChange = true) int limit,
                        @Setting(title = "Sites") List<String> sites,
                        @Setting(title = "Key", secret = true) String key) {}
                public void start(PluginContext context) {
                    LiveSettings<Options> live = context.settings().declare(new Options(3, List.of("a"), "k"));
                    context.http().serve("/say", new HttpServlet() {
                        protected void doGet(HttpServletRequest q, HttpServletResponse r) throws java.io.IOException {
                            long bot = q.getParameter("bot") == null ? 0 : Long.parseLong(q.getParameter("bot"));
                            PluginTexts texts = context.texts().forBot(bot);
                            r.setCharacterEncoding("UTF-8");
                            r.getWriter().print(texts.html("greet.user", Map.of("name", "<Ünï>")).markup()
                                    + "|" + texts.plain("button.ok") + "|" + live.get(bot));
                        }
                        protected void doPost(HttpServletRequest q, HttpServletResponse r) throws java.io.IOException {
                            int limit = Integer.parseInt(q.getParameter("limit"));
                            try {
                                live.change(Long.parseLong(q.getParameter("bot")),
                                        now -> new Options(limit, List.of(), now.key() + "!"));
                                r.getWriter().print("done");
                            } catch (IllegalArgumentException e) {
                                r.getWriter().print(e.getMessage());
                            }
                        }
                    });
                }
            }
            """;
    private static final String TEXTS = "greet.user=Grüße, <b>{name}</b>!\\nBye\nbutton.ok=OK & go\n";

    @TempDir
    private Path data;

    @Test
    void laterLayersWin() throws Exception {
        try (TestHost host = started(Map.of("say.texts.button.ok", "Configured"))) {
            assertThat(host.get("/say").body()).startsWith("Grüße, <b>&lt;Ünï&gt;</b>!\nBye|Configured|");
            host.plugins.change("say", 0, Map.of("texts.greet.user", List.of("Hi <i>{name}</i>")));
            host.plugins.change("say", 7, Map.of("texts.greet.user", List.of("Yo {name}"), "limit", List.of("5")));
            assertThat(host.get("/say").body()).startsWith("Hi <i>&lt;Ünï&gt;</i>|Configured|Options[limit=3");
            assertThat(host.get("/say?bot=7").body()).startsWith("Yo &lt;Ünï&gt;|Configured|Options[limit=5");
            host.plugins.change("say", 7, Map.of("limit", List.of()));
            assertThat(host.get("/say?bot=7").body()).startsWith("Yo &lt;Ünï&gt;|Configured|Options[limit=3");
            host.plugins.change("say", 7, Map.of("texts.greet.user", List.of()));
            assertThat(host.get("/say?bot=7").body()).startsWith("Hi <i>");
        }
        try (TestHost host = TestHost.in(data).started()) {
            assertThat(host.get("/say").body()).startsWith("Hi <i>&lt;Ünï&gt;</i>|OK & go|");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "texts.greet.usr  | Hi        | There is no such text",
                "texts.greet.user | Hi {nmae} | only [name]",
                "texts.greet.user | <b>Hi     | never closes",
                "texts.greet.user | ' '       | empty"
            })
    void refusesWhatDoesNotFitAndChangesNothing(String name, String text, String sentence) throws Exception {
        try (TestHost host = started(Map.of())) {
            String before = host.get("/say").body();
            assertThatThrownBy(() -> host.plugins.change(
                            "say",
                            0,
                            Map.of(name, List.of(text), "limit", List.of("4"), "texts.button.ok", List.of("x"))))
                    .isInstanceOf(BadSettingsException.class)
                    .hasMessageContaining(sentence)
                    .hasMessageContaining(name);
            assertThat(host.get("/say").body()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "say.texts.greet.user | Hi {nmae} | plugins.say.texts.greet.user",
                "say.texts.button.ok  | <br>      | plugins.say.texts.button.ok"
            })
    void aBadConfigurationStopsThePluginWithItsKey(String key, String text, String named) throws Exception {
        try (TestHost host = started(Map.of(key, text))) {
            assertThat(host.status("say").state()).isEqualTo(PluginState.FAILED);
            assertThat(host.status("say").problem()).contains(named);
        }
    }

    @Test
    void theFormShowsTextsWithTheirPlaces() throws Exception {
        try (TestHost host = started(Map.of("say.texts.button-ok", "Configured"))) {
            host.plugins.change("say", 0, Map.of("texts.greet.user", List.of("Hi {name}")));
            List<FieldView> form = host.plugins.settings("say", 7);
            assertThat(form)
                    .extracting(FieldView::name)
                    .containsExactly("limit", "sites", "key", "texts.button.ok", "texts.greet.user");
            assertThat(form.getFirst().ownerMayChange()).isTrue();
            assertThat(form.get(1).ownerMayChange()).isFalse();
            assertThat(form.get(3).source()).isEqualTo(Source.CONFIGURATION);
            assertThat(form.getLast()).satisfies(field -> {
                assertThat(field.kind()).isEqualTo("message");
                assertThat(field.choices()).containsExactly("name");
                assertThat(field.value()).containsExactly("Hi {name}");
                assertThat(field.initial()).containsExactly("Grüße, <b>{name}</b>!\nBye");
                assertThat(field.source()).isEqualTo(Source.OPERATOR);
            });
        }
    }

    @Test
    void whatDoesNotFitANewVersionIsLeftOut() throws Exception {
        try (TestHost host = started(Map.of())) {
            host.plugins.change("say", 0, Map.of("texts.greet.user", List.of("Hi {name}")));
            host.plugins.install(TestJar.of("say", "2.0.0")
                    .source("test.Main", SOURCE)
                    .file("texts.properties", "greet.user=Just hello\nbutton.ok=OK\n")
                    .write(data.resolve("next.jar")));
            assertThat(host.get("/say").body()).startsWith("Just hello|OK|");
        }
    }

    @Test
    void aPluginChangesItsOwnSettings() throws Exception {
        try (TestHost host = started(Map.of())) {
            host.plugins.change("say", 0, Map.of("texts.button.ok", List.of("Kept")));
            assertThat(post(host, "limit=6&bot=0")).isEqualTo("done");
            assertThat(host.get("/say").body()).endsWith("|Kept|Options[limit=6, sites=[], key=k!]");
            assertThat(post(host, "limit=7&bot=9")).isEqualTo("done");
            assertThat(host.get("/say").body()).contains("limit=6");
            assertThat(host.get("/say?bot=9").body()).endsWith("Options[limit=7, sites=[], key=k!!]");
            assertThat(post(host, "limit=99&bot=0")).contains("limit: The number must be at most 9");
            assertThat(host.get("/say").body()).contains("limit=6");
        }
        try (TestHost host = TestHost.in(data).started()) {
            assertThat(host.get("/say").body()).endsWith("|Kept|Options[limit=6, sites=[], key=k!]");
        }
    }

    private static String post(TestHost host, String query) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + host.server.port() + "/say?" + query))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        return host.client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private TestHost started(Map<String, String> configuration) throws Exception {
        TestHost host = TestHost.in(data, configuration);
        TestJar.of("say", "1.0.0")
                .source("test.Main", SOURCE)
                .file("texts.properties", TEXTS)
                .write(Files.createDirectories(data.resolve("plugins")).resolve("say.jar"));
        return host.started();
    }
}
