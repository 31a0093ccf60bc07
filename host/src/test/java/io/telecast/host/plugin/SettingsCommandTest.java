package io.telecast.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.api.bot.BotIdentity;
import io.telecast.api.bot.Messenger;
import io.telecast.api.chat.Button;
import io.telecast.api.chat.Chat;
import io.telecast.api.chat.Message;
import io.telecast.api.chat.MessageRef;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.api.chat.User;
import io.telecast.host.admin.chat.OperatorCommands;
import io.telecast.host.text.Texts;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;

/** {@code /settings} and {@code /admin} on the main bot and on a clone, by the operator and by the clone's owner. */
class SettingsCommandTest {

    private static final long BEN = 1002;
    private static final String SOURCE = """
            package test;
            import io.telecast.api.*;
            import io.telecast.api.settings.*;
            import jakarta.servlet.http.*;
            import java.util.List;
import java.util.Map;
            public class Main implements TelecastPlugin {
                record Options(
                        @Setting(title = "Limit", min = 1, max = 9, ownerMayChange = true) int limit,
                        @Setting(title = "Greeting <b>", help = "Said first.") String greeting,
                        @Setting(title = "Sites", ownerMayChange = true) List<String> sites,
                        @Setting(title = "Key", secret = true, ownerMayChange = true) String key,
                        @Setting(title = "Master key", secret = true) String master) {}
                public void start(PluginContext context) {
                    LiveSettings<Options> live = context.settings().declare(
                            new Options(3, "hi", List.of("a"), "", "m4st3r"));
                    context.http().serve("/show", new HttpServlet() {
                        protected void doGet(HttpServletRequest q, HttpServletResponse r) throws java.io.IOException {
                            r.getWriter().print(live.get(Long.parseLong(q.getParameter("bot"))));
                        }
                    });
                }
            }
            """;

    @TempDir
    private Path data;

    private TestHost host;
    private TestConsole console;
    private OperatorCommands commands;

    @BeforeEach
    void start() throws Exception {
        host = TestHost.in(data).started();
        host.plugins.install(
                TestJar.of("show", "1.0.0").source("test.Main", SOURCE).write(data.resolve("show.jar")));
        host.plugins.install(TestJar.starting("plain", "1.0.0", "").write(data.resolve("plain.jar")));
        console = new TestConsole(host, URI.create("https://files.example"));
        commands = console.commands(Texts.defaults());
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
    }

    @Test
    void listsThePluginsThatHaveSettings() {
        assertThat(settings(TestConsole.MAIN, TestConsole.ADA).heard())
                .contains("/settings show", "5")
                .doesNotContain("plain");
        assertThat(settings(TestConsole.CLONE, BEN).heard()).contains("/settings show", "3");
        host.reach.set(TestConsole.CLONE, Set.of("plain"));
        assertThat(settings(TestConsole.CLONE, BEN).heard()).contains("nothing to set");
        assertThat(settings(TestConsole.CLONE, TestConsole.ADA, "show", "limit=1")
                        .heard())
                .as("the plugin does not serve this bot")
                .contains("nothing for you to set");
        host.plugins.list().forEach(plugin -> off(plugin.id()));
        assertThat(settings(TestConsole.MAIN, TestConsole.ADA).heard()).contains("nothing to set");
    }

    @Test
    void showsEachSettingWithItsHelpAndHowItIsChangedButNoSecret() throws Exception {
        settings(TestConsole.MAIN, TestConsole.ADA, "show", "key=sesame");
        assertThat(settings(TestConsole.MAIN, TestConsole.ADA, "show", "").heard())
                .contains("Limit", "<code>3</code>", "/settings show limit=", "default")
                .contains("Greeting &lt;b&gt;", "Said first.", "Master key")
                .doesNotContain("sesame", "m4st3r", "Greeting <b>");
        assertThat(settings(TestConsole.CLONE, BEN, "show", "").heard())
                .contains("Limit", "Key", "set for all bots")
                .doesNotContain("Greeting", "Master", "sesame");
    }

    @Test
    void onTheMainBotTheOperatorSetsForAllAndOnACloneForThatClone() throws Exception {
        assertThat(settings(TestConsole.MAIN, TestConsole.ADA, "show", "limit = 5")
                        .heard())
                .contains("<code>5</code>", "for all bots");
        assertThat(values(TestConsole.CLONE)).contains("limit=5");
        assertThat(settings(TestConsole.CLONE, BEN, "show", "limit=6").heard()).contains("for this bot");
        assertThat(values(TestConsole.CLONE)).contains("limit=6");
        assertThat(values(TestConsole.MAIN)).contains("limit=5");

        settings(TestConsole.CLONE, BEN, "show", "limit=");
        assertThat(values(TestConsole.CLONE)).contains("limit=5");
        settings(TestConsole.MAIN, TestConsole.ADA, "show", "sites=x, y\nz");
        assertThat(values(TestConsole.MAIN)).contains("sites=[x, y, z]");

        host.plugins.change("show", TestConsole.MAIN, Map.of("limit", List.of("7")));
        assertThat(settings(TestConsole.MAIN, TestConsole.ADA, "show", "limit=8")
                        .heard())
                .as("the main bot has a value of its own")
                .contains("for this bot");
        assertThat(values(TestConsole.MAIN)).contains("limit=8");
        assertThat(values(TestConsole.CLONE)).contains("limit=5");
    }

    @Test
    void aSecretIsTakenOutOfTheChat() throws Exception {
        Said said = settings(TestConsole.MAIN, TestConsole.ADA, "show", "key=sesame");
        assertThat(said.heard()).contains("<b>Key</b> is now set", "deleted").doesNotContain("sesame");
        Mockito.verify(said.bot()).delete(TestConsole.ADA, List.of(9L));
        assertThat(values(TestConsole.MAIN)).contains("key=sesame");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "show    | limit=10       | at most 9",
                "show    | limit=<b>      | whole number",
                "show    | nothing=1      | has no setting nothing",
                "show    | <i>=1          | Write the name",
                "show    | limit          | Write the name",
                "show    | =5             | Write the name",
                "show    | texts.x=y      | has no setting texts.x",
                "plain   | x=1            | nothing for you to set",
                "<u>     | x=1            | There is no plugin",
                "nobody  | ''             | There is no plugin"
            })
    void whatIsWrongIsToldInASentenceAndChangesNothing(String plugin, String assignment, String answer)
            throws Exception {
        String before = values(TestConsole.MAIN);
        Said said = settings(TestConsole.MAIN, TestConsole.ADA, plugin, assignment);
        assertThat(said.heard()).contains(answer).doesNotContain("<u>", "<i>");
        assertThat(values(TestConsole.MAIN)).isEqualTo(before);
    }

    @Test
    void anOwnerChangesNothingElse() throws Exception {
        String before = values(TestConsole.CLONE);
        for (String assignment : List.of("greeting=x", "master=x", "master=")) {
            assertThat(settings(TestConsole.CLONE, BEN, "show", assignment).heard())
                    .contains("has no setting");
        }
        assertThat(values(TestConsole.CLONE)).isEqualTo(before);
        assertThat(settings(TestConsole.CLONE, TestConsole.ADA, "show", "greeting=x")
                        .heard())
                .contains("for this bot");
        assertThat(values(TestConsole.CLONE)).contains("greeting=x");
    }

    @Test
    void longAnswersComeInMessagesThatTelegramTakes() {
        String fields = IntStream.range(0, 40)
                .mapToObj(i -> "@Setting(title = \"Title " + i + "\", help = \"" + "&".repeat(500) + "\") String f" + i)
                .collect(Collectors.joining(", "));
        String values = IntStream.range(0, 40)
                .mapToObj(i -> "\"" + "<".repeat(2000) + "\"")
                .collect(Collectors.joining(", "));
        install("""
                package test;
                import io.telecast.api.*;
                import io.telecast.api.settings.*;
                public class Main implements TelecastPlugin {
                    record Options(%s) {}
                    public void start(PluginContext context) { context.settings().declare(new Options(%s)); }
                }
                """.formatted(fields, values));
        Said said = settings(TestConsole.MAIN, TestConsole.ADA, "long", "");
        assertThat(said.answers()).hasSizeGreaterThan(5);
        assertThat(said.answers())
                .allSatisfy(answer -> assertThat(plain(answer)).hasSizeLessThanOrEqualTo(4096));
        assertThat(said.heard()).contains("f0=", "f39=");
    }

    @Test
    void adminAnswersWithALinkToOperatorsOnTheMainBotOnly() throws Exception {
        Said said = said(TestConsole.MAIN, TestConsole.ADA, List.of());
        commands.admin(said);
        OutgoingMessage answer = said.answers().getFirst();
        assertThat(answer.protect()).isTrue();
        var button = (Button.Url) answer.keyboard().rows().getFirst().getFirst();
        assertThat(button.url()).startsWith("https://files.example/admin/sign-in/");
        assertThat(answer.body().text().markup()).doesNotContain("sign-in");
        assertThat(console.visitor()
                        .signIn(URI.create(button.url()).getRawPath())
                        .statusCode())
                .isEqualTo(303);

        Said onClone = said(TestConsole.CLONE, TestConsole.ADA, List.of());
        commands.admin(onClone);
        assertThat(onClone.heard()).contains("@telecast_bot");
        for (long bot : Set.of(TestConsole.CLONE, TestConsole.MAIN)) {
            Said byOwner = said(bot, BEN, List.of());
            commands.admin(byOwner);
            assertThat(byOwner.heard()).contains("for administrators");
            assertThat(byOwner.answers().getFirst().keyboard().isEmpty()).isTrue();
        }
    }

    private void install(String source) {
        try {
            host.plugins.install(
                    TestJar.of("long", "1.0.0").source("test.Main", source).write(data.resolve("long.jar")));
        } catch (PluginActionException e) {
            throw new AssertionError(e);
        }
    }

    private void off(String plugin) {
        try {
            host.plugins.disable(plugin);
        } catch (PluginActionException e) {
            throw new AssertionError(e);
        }
    }

    private static String plain(OutgoingMessage message) {
        return message.body().text().markup().replaceAll("<[^>]*>", "").replaceAll("&(lt|gt|amp|quot);", "x");
    }

    private String values(long bot) throws Exception {
        return host.get("/show?bot=" + bot).body();
    }

    private Said settings(long bot, long user, String... arguments) {
        Said said = said(bot, user, arguments.length == 0 ? List.of("") : List.of(arguments));
        commands.settings(said);
        return said;
    }

    private static Said said(long bot, long user, List<String> arguments) {
        Messenger messenger = Mockito.mock(Messenger.class);
        var message = Message.builder(new MessageRef(user, 9), new Chat(user, Chat.Kind.PRIVATE, "", ""), Instant.EPOCH)
                .build();
        var said = new Said(
                messenger, message, new User(user, "Somebody", "", "", "en", false), arguments, new ArrayList<>());
        Mockito.when(messenger.self()).thenReturn(new BotIdentity(bot, "bot", "Bot"));
        Mockito.when(messenger.delete(user, List.of(9L))).thenReturn(Set.of(9L));
        Mockito.when(messenger.send(ArgumentMatchers.eq(user), ArgumentMatchers.any()))
                .thenAnswer(sent -> said.reply(sent.<OutgoingMessage>getArgument(1)));
        return said;
    }
}
