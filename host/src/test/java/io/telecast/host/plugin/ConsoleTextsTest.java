package io.telecast.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Message texts in the console, seen through a plugin that says them. */
class ConsoleTextsTest {

    private static final String SOURCE = """
            package test;
            import io.telecast.api.*;
            import jakarta.servlet.http.*;
            import java.util.Map;
            public class Main implements TelecastPlugin {
                public void start(PluginContext context) {
                    context.http().serve("/say", new HttpServlet() {
                        protected void doGet(HttpServletRequest q, HttpServletResponse r) throws java.io.IOException {
                            r.getWriter().print(context.texts().forBot(Long.parseLong(q.getParameter("bot")))
                                    .html("greet", Map.of("name", "Ada")).markup());
                        }
                    });
                }
            }
            """;
    private static final String PAGE = "/admin/plugins/say";
    private static final String CLONE = PAGE + "?bot=" + TestConsole.CLONE;

    @TempDir
    private Path data;

    private TestHost host;
    private Visitor ada;

    @BeforeEach
    void start() throws Exception {
        host = TestHost.in(data).started();
        host.plugins.install(TestJar.of("say", "1.0.0")
                .source("test.Main", SOURCE)
                .file("texts.properties", "greet=Hello <b>{name}</b>!\nother=Plain\n")
                .write(data.resolve("new.jar")));
        ada = new TestConsole(host, URI.create("http://localhost")).operator();
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
    }

    @Test
    void textsAreChangedForAllOrForOneBotAndGoBack() throws Exception {
        assertThat(ada.get(PAGE).body())
                .contains("Message texts", "Hello &lt;b&gt;{name}&lt;/b&gt;!", "Is filled in: {name}")
                .contains("This plugin has nothing to set")
                .doesNotContain("Original:", "Hello <b>");
        assertThat(ada.change(PAGE, Map.of("v.texts.greet", "Hi\r\n<i>{name}</i>"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(said(TestConsole.CLONE)).isEqualTo("Hi\n<i>Ada</i>");
        assertThat(ada.get(PAGE).body()).contains("Original:", "set here").doesNotContain("<i>{name}");

        ada.change(CLONE, Map.of("v.texts.greet", "Yo {name}"));
        assertThat(said(TestConsole.CLONE)).isEqualTo("Yo Ada");
        assertThat(said(TestConsole.MAIN)).isEqualTo("Hi\n<i>Ada</i>");
        ada.change(CLONE, Map.of("reset.texts.greet", "true"));
        assertThat(said(TestConsole.CLONE)).isEqualTo("Hi\n<i>Ada</i>");
        ada.change(PAGE, Map.of("v.texts.greet", " \r\n"));
        assertThat(said(TestConsole.CLONE)).as("an empty text goes back").isEqualTo("Hello <b>Ada</b>!");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v.texts.greet  | Hello {password}       | {password}",
                "v.texts.greet  | <b>Hello {name}        | &lt;b&gt;Hello",
                "v.texts.greet  | <script>x</script>     | &lt;script&gt;",
                "v.texts.nobody | Hello                  | are others now"
            })
    void aTextThatCannotBeSentIsKeptInTheFormAndChangesNothing(String field, String text, String shown)
            throws Exception {
        var answer = ada.change(PAGE, Map.of(field, text));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(shown, "role=\"alert\"").doesNotContain("<script>");
        assertThat(said(TestConsole.MAIN)).isEqualTo("Hello <b>Ada</b>!");
    }

    private String said(long bot) throws Exception {
        return host.get("/say?bot=" + bot).body();
    }
}
