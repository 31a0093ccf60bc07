package io.telecast.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.host.plugin.capability.Capability;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A plugin may do what its manifest declares, and nothing else. */
class DeclaredUsesTest {

    private static final String SERVLET = """
            new jakarta.servlet.http.HttpServlet() {
                protected void doGet(jakarta.servlet.http.HttpServletRequest q,
                        jakarta.servlet.http.HttpServletResponse r) throws java.io.IOException {
                    %s
                }
            }""";

    @TempDir
    private Path data;

    private TestHost host;

    @BeforeEach
    void start() throws Exception {
        host = TestHost.in(data).started();
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
    }

    private PluginStatus install(TestJar jar) throws Exception {
        return host.plugins.install(jar.write(data.resolve("new.jar")));
    }

    private static TestJar plugin(String version, String uses, String body) {
        return TestJar.starting("lone", version, body)
                .manifest("Plugin-Uses", uses)
                .file("web/x.txt", "x");
    }

    private static Arguments use(String declared, String body) {
        return Arguments.of(declared, body);
    }

    static Stream<Arguments> uses() {
        return Stream.of(
                use(
                        "commands",
                        "context.commands().register(CommandSpec.named(\"x\").describedAs(\"X\").build(), call -> {});"),
                use("commands", "context.questions().register(\"x\", (answer, note) -> {});"),
                use("messages", "context.commands().onText(java.util.regex.Pattern.compile(\"x\"), call -> {});"),
                use("buttons", "context.callbacks().register(\"a\", press -> {});"),
                use("start-links", "context.startLinks().register(\"x\", (call, payload) -> {});"),
                use("bots", "context.bot().send(1, OutgoingMessage.text(Html.text(\"x\")));"),
                use("bots", "context.bots().main().bulk().chat(\"somebody\");"),
                use("clones", "context.bots().connect(new io.telecast.api.bot.BotSetup(\"1:x\", 1, Set.of()));"),
                use("routes:/x", "context.http().serve(\"/x\", " + SERVLET.formatted("") + ");"),
                use("routes:/x/assets", "context.http().resources(\"/x/assets\", \"web/\");"),
                use(
                        "web:api.example.com",
                        "context.web().send(io.telecast.api.web.WebRequest.get("
                                + "java.net.URI.create(\"https://API.example.com/x\")));"),
                use("links", "context.links().resolve(\"x\");"),
                use("link-transformer", "context.links().transform(link -> link);"),
                use(
                        "gates",
                        "context.access().register(request -> new io.telecast.api.access.AccessDecision.Allowed());"),
                use(
                        "deliveries",
                        "context.deliveries().finish(new io.telecast.api.delivery.Order(\"x\", 1, 1, \"x\", 1));"),
                use("files", "context.files().find(1);"),
                use("file-bytes", "context.files().thumbnail(null);"),
                use("collections", "context.collections().find(1);"),
                use("users", "context.users().find(1, 1);"),
                use("events", "context.events().on(Event.UserSeen.class, seen -> {});"),
                use("storage", "context.storage();"),
                use("jobs", "context.jobs();"),
                use("secrets", "context.secrets();"));
    }

    @ParameterizedTest
    @MethodSource("uses")
    void isRefusedWithTheLineToWriteAndGrantedWithIt(String use, String body) throws Exception {
        assertThatThrownBy(() -> install(plugin("1.0.0", "", body).without("Plugin-Uses")))
                .isInstanceOf(PluginActionException.class)
                .hasMessageContaining("The plugin lone uses " + use + " without declaring so. "
                        + "Write this line into its jar's manifest: \"Plugin-Uses: " + use + "\".");
        assertThat(host.plugins.list()).isEmpty();

        PluginStatus status = install(plugin("1.0.0", use, body));
        assertThat(status.state()).isEqualTo(PluginState.ON);
        assertThat(status.uses()).containsExactly(use);
        assertThat(host.status("lone").notice()).isEmpty();
    }

    @Test
    void everyCapabilityIsAmongThose() {
        assertThat(uses().map(each -> ((String) each.get()[0]).replaceFirst(":.*", "")))
                .containsAll(Arrays.stream(Capability.values())
                        .map(Capability::label)
                        .toList());
    }

    @Test
    void whatHarmsNobodyNeedsNoLine() throws Exception {
        String body = """
                context.logger().info(context.info().id());
                context.clock().instant();
                context.settings();
                context.texts();
                context.pages();
                context.http().publicUrl();
                context.bot().self();
                context.bots().find(1).map(bot -> bot.impatient().self());
                context.access().check(new io.telecast.api.access.AccessRequest(
                        1, 1, io.telecast.api.access.AccessRequest.Way.STREAM, List.of(1L), ""));
                """;
        assertThat(install(plugin("1.0.0", "", body).without("Plugin-Uses")).state())
                .isEqualTo(PluginState.ON);
    }

    @Test
    void allThatIsMissingIsToldAtOnceAndWhatIsThereStays() {
        String body = """
                context.storage();
                context.events().on(Event.UserSeen.class, seen -> {});
                context.jobs();
                """;
        assertThatThrownBy(() -> install(plugin("1.0.0", "events, web:*.example.org", body)))
                .hasMessageContaining("uses storage and jobs without")
                .hasMessageContaining("\"Plugin-Uses: events, web:*.example.org, storage, jobs\"");
    }

    @Test
    void aVersionThatDeclaresTooLittleLeavesTheOldOneServing() throws Exception {
        String body = "context.http().serve(\"/lone\", " + SERVLET.formatted("r.getWriter().print(\"here\");") + ");";
        install(plugin("1.0.0", "routes:/lone", body));
        for (String tooLittle : List.of("", "routes:/lon", "routes:/lone/more", "routes:/lonely", "commands")) {
            assertThatThrownBy(() -> install(plugin("1.1.0", tooLittle, body)))
                    .as(tooLittle)
                    .hasMessageContaining("uses routes:/lone without");
            assertThat(host.get("/lone").body()).isEqualTo("here");
            assertThat(host.status("lone").version()).isEqualTo("1.0.0");
        }
    }

    @Test
    void whatIsRefusedLaterIsToldToTheOperator() throws Exception {
        String body = "context.http().serve(\"/lone\", " + SERVLET.formatted("""
                        try {
                            context.web().send(io.telecast.api.web.WebRequest.get(
                                    java.net.URI.create("http://" + q.getParameter("ask") + "/")));
                            r.getWriter().print("asked");
                        } catch (CapabilityException e) {
                            r.getWriter().print(e.capability());
                        }""") + ");";
        install(plugin("1.0.0", "routes:/lone, web:good.example", body));
        assertThat(host.get("/lone?ask=good.example").body()).isEqualTo("asked");
        assertThat(host.status("lone").notice()).isEmpty();
        assertThat(host.get("/lone?ask=evil.example").body()).isEqualTo("web:evil.example");
        assertThat(host.status("lone").notice()).contains("It was refused web:evil.example");
        for (int i = 0; i < 100; i++) {
            host.get("/lone?ask=e" + i + ".example");
        }
        assertThat(host.status("lone").notice()).hasSizeLessThan(1000);
        assertThat(host.status("lone").state()).isEqualTo(PluginState.ON);
    }

    @Test
    void anUpgradeThatWantsMoreSaysSo() throws Exception {
        assertThat(install(plugin("1.0.0", "commands, routes:/lone, web:*.example.org", ""))
                        .notice())
                .isEmpty();
        assertThat(install(plugin("1.1.0", "routes:/lone/page, web:a.example.org", ""))
                        .notice())
                .as("nothing new")
                .isEmpty();
        assertThat(install(plugin("1.2.0", "routes:/lone, web:*", "")).notice())
                .isEqualTo("It now also uses routes:/lone, web:*.");
        assertThat(host.status("lone").notice()).as("is no lasting trouble").isEmpty();
        assertThat(host.plugins.rollBack("lone").notice()).isEmpty();
    }
}
