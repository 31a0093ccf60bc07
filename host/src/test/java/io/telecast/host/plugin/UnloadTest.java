package io.telecast.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.telecast.api.PluginContext;
import io.telecast.api.chat.User;
import io.telecast.api.command.CommandSpec;
import io.telecast.api.event.Event;
import io.telecast.host.owner.Owner;
import io.telecast.host.plugin.scope.PluginScope;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing of a plugin stays behind. */
class UnloadTest {

    /** A plugin that uses whatever the context has, and hands out its context through the JDK. */
    private static final String EVERYTHING = """
            package test;
            import io.telecast.api.*;
            import io.telecast.api.access.*;
            import io.telecast.api.chat.*;
            import io.telecast.api.command.*;
            import io.telecast.api.event.*;
            import io.telecast.api.settings.*;
            import io.telecast.api.storage.*;
            import jakarta.servlet.http.*;
            import java.time.Duration;
            import java.util.*;
            import java.util.concurrent.BlockingQueue;
            public class Main implements TelecastPlugin {
                public enum Mode { SLOW, FAST }
                public record Note(String key, String text, Optional<Mode> mode, List<Note> more) {}
                public record Options(@Setting(title = "Limit", min = 1, max = 9) int limit,
                        @Setting(title = "Mode") Mode mode, Duration pause, List<String> names) {}
                static final ThreadLocal<Main> LOCAL = new ThreadLocal<>();
                @SuppressWarnings("unchecked")
                public void start(PluginContext c) throws Exception {
                    LOCAL.set(this);
                    var store = c.storage().open(StoreSpec.of("notes", Note.class, Note::key)
                            .index("text", Note::text).build());
                    store.put(new Note("a", "b", Optional.of(Mode.FAST), List.of()));
                    c.storage().forBot(7).open(StoreSpec.of("notes", Note.class, Note::key).build()).put(
                            new Note("c", "d", Optional.empty(), List.of(new Note("e", "f", Optional.empty(), List.of()))));
                    if (store.find("text", "b", "", 10).isEmpty()) throw new Exception("no note");
                    var live = c.settings().declare(new Options(3, Mode.SLOW, Duration.ofMinutes(1), List.of("x")));
                    live.onChange(o -> {});
                    c.jobs().define("work", Note.class, run -> io.telecast.api.job.JobOutcome.done());
                    c.commands().register(CommandSpec.named("all").describedAs("All").build(), call -> {});
                    c.callbacks().register("press", press -> {});
                    c.startLinks().register("abc", (call, payload) -> {});
                    c.links().contribute((link, bot) -> List.of());
                    c.links().transform(link -> link);
                    c.access().register(request -> AccessDecision.ALLOWED);
                    c.events().on(Event.UserSeen.class, e -> LOCAL.set(this));
                    c.http().resources("/all/assets", "web");
                    c.http().serve("/all/page", new HttpServlet() {
                        protected void doGet(HttpServletRequest q, HttpServletResponse r) throws java.io.IOException {
                            LOCAL.set(Main.this);
                            c.pages().render(r, "page", Map.of("name", "<World>", "items", List.of(1, 2, store.count())));
                        }
                    });
                    ((BlockingQueue<Object>) System.getProperties().get("telecast.test.queue")).add(c);
                }
            }
            """;

    @TempDir
    private Path data;

    private final BlockingQueue<Object> contexts = new LinkedBlockingQueue<>();
    private TestHost host;

    @BeforeEach
    void start() throws Exception {
        System.getProperties().put("telecast.test.queue", contexts);
        host = TestHost.in(data).started();
    }

    @AfterEach
    void stop() throws Exception {
        System.getProperties().remove("telecast.test.queue");
        host.close();
    }

    @Test
    void everythingThatWasRegisteredIsUndoneAndTheClassesGo() throws Exception {
        WeakReference<ClassLoader> loader = useEverything();
        host.commands
                .register(
                        Owner.always("x"),
                        CommandSpec.named("all").describedAs("x").build(),
                        call -> {})
                .close();
        host.buttons.register(Owner.always("all"), "press", press -> {}).close();
        host.startLinks
                .register(Owner.always("x"), "abc", (call, payload) -> {})
                .close();
        assertThat(host.links.contributors.all()).isEmpty();
        assertThat(host.links.transformers.all()).isEmpty();
        assertGone(loader);
    }

    /** A method of its own, since a frame keeps what its variables held. */
    private WeakReference<ClassLoader> useEverything() throws Exception {
        everything().write(data.resolve("all.jar"));
        host.plugins.install(data.resolve("all.jar"));
        PluginContext context = (PluginContext) contexts.take();

        assertThat(host.get("/all/page").body())
                .contains("Hello, &lt;World&gt;!")
                .contains("<li>1</li><li>2</li>");
        var asset = host.get("/all/assets/app.js");
        assertThat(asset.body()).isEqualTo("let a = 1;");
        assertThat(asset.headers().firstValue("content-type")).contains("text/javascript; charset=utf-8");
        String etag = asset.headers().firstValue("etag").orElseThrow();
        assertThat(host.get("/all/assets/app.js", "If-None-Match", etag).statusCode())
                .isEqualTo(304);
        host.plugins.change("all", 0, Map.of("limit", List.of("5")));
        host.events.publish(new Event.UserSeen(Instant.now(), 1, new User(2, "A", "", "", "", false), true));
        var loader = new WeakReference<>(loaderOf(context));

        host.plugins.remove("all");

        assertThat(host.get("/all/page").statusCode()).isEqualTo(404);
        assertThat(host.get("/all/assets/app.js").statusCode()).isEqualTo(404);
        assertThatThrownBy(context::storage)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has stopped");
        return loader;
    }

    @Test
    void theClassesOfAPluginThatDidNotStartGo() throws Exception {
        TestJar jar = everything()
                .source(
                        "test.Main",
                        EVERYTHING.replace(
                                "store.put(new Note",
                                "if (true) { "
                                        + "((BlockingQueue<Object>) System.getProperties().get(\"telecast.test.queue\")).add(c);"
                                        + " throw new Problem(); } store.put(new Note"))
                .source("test.Problem", "package test; public class Problem extends Exception {}");
        jar.write(data.resolve("plugins/all.jar"));
        await().untilAsserted(() -> assertThat(host.status("all").state()).isEqualTo(PluginState.FAILED));
        var loader = new WeakReference<>(loaderOf((PluginContext) contexts.take()));
        assertGone(loader);
    }

    @Test
    void theClassesOfAReplacedVersionGo() throws Exception {
        everything().write(data.resolve("all.jar"));
        host.plugins.install(data.resolve("all.jar"));
        var loader = new WeakReference<>(loaderOf((PluginContext) contexts.take()));
        everything().manifest("Plugin-Version", "1.0.1").write(data.resolve("all.jar"));
        assertThat(host.plugins.install(data.resolve("all.jar")).version()).isEqualTo("1.0.1");
        assertGone(loader);
    }

    @Test
    void theClassesOfAPluginWhoseRecordsWereTheLastToBeComparedGo() throws Exception {
        String start = """
                var kind = Kind.ONE;
                var pair = new Pair(kind, new Pair(kind, null));
                if (!pair.equals(new Pair(kind, new Pair(kind, null))) || pair.hashCode() == 0 || pair.toString().isEmpty()) {
                    throw new IllegalStateException();
                }
                """;
        TestJar.starting("pairs", "1.0.0", start)
                .source("test.Kind", "package test; public enum Kind { ONE }")
                .source("test.Pair", "package test; public record Pair(Kind kind, Pair other) {}")
                .write(data.resolve("pairs.jar"));
        host.plugins.install(data.resolve("pairs.jar"));
        assertThat(host.plugins.list()).hasSize(1);
        host.plugins.remove("pairs");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(host.plugins.leaks()).isEmpty());
    }

    /** The context holds the plugin's scope, which holds the loader; fields are read so that no method hands it out. */
    private static ClassLoader loaderOf(PluginContext context) throws Exception {
        return ((PluginScope) field(field(context, "context"), "scope")).classes();
    }

    private static Object field(Object of, String name) throws Exception {
        var field = of.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(of);
    }

    /** Asks for a truth value: an assertion that fails would hold the loader in its error. */
    private static void assertGone(WeakReference<ClassLoader> loader) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    System.gc();
                    return loader.get() == null;
                });
    }

    private static TestJar everything() {
        return TestJar.of("all", "1.0.0")
                .source("test.Main", EVERYTHING)
                .file("web/app.js", "let a = 1;")
                .file("templates/page.html", """
                        <html><body><p th:text="|Hello, ${name}!|">x</p>
                        <ul><li th:each="i : ${items}" th:text="${i}"></li></ul></body></html>
                        """);
    }
}
