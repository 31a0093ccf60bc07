package io.telecast.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a plugin sees of the host, and what becomes of handlers that run while it stops. */
class PluginIsolationTest {

    private static final String SERVLET = """
            context.http().serve("/x", new jakarta.servlet.http.HttpServlet() {
                protected void doGet(jakarta.servlet.http.HttpServletRequest q,
                        jakarta.servlet.http.HttpServletResponse r) throws java.io.IOException {
                    %s
                }
            });""";

    @TempDir
    private Path data;

    @Test
    void seesTheApiAndItsOwnLibrariesAndNothingElse() throws Exception {
        byte[] library = TestJar.empty()
                .source(
                        "org.pf4j.Mine",
                        "package org.pf4j; public class Mine { public String toString() { return \"mine\"; } }")
                .file("META-INF/services/lib.Service", "lib.Impl")
                .bytes();
        String body = SERVLET.formatted("""
                var loader = context.getClass().getClassLoader();
                var mine = Main.class.getClassLoader();
                var out = r.getWriter();
                for (String name : List.of("io.telecast.host.plugin.PluginHost", "org.eclipse.jetty.server.Server",
                        "org.pf4j.PluginManager", "tools.jackson.databind.ObjectMapper", "org.thymeleaf.TemplateEngine",
                        "ch.qos.logback.classic.Logger", "org.junit.jupiter.api.Test")) {
                    try { mine.loadClass(name); out.println("LEAK " + name); } catch (ClassNotFoundException e) { }
                }
                for (String name : List.of("io.telecast.api.PluginContext", "org.slf4j.Logger",
                        "jakarta.servlet.http.HttpServlet", "java.sql.Connection")) {
                    try { mine.loadClass(name); } catch (ClassNotFoundException e) { out.println("MISSING " + name); }
                }
                try { out.println(mine.loadClass("org.pf4j.Mine").getConstructor().newInstance()); }
                catch (ReflectiveOperationException e) { out.println(e); }
                out.println(Collections.list(mine.getResources("META-INF/services/jakarta.servlet.ServletContainerInitializer")));
                out.println(Collections.list(mine.getResources("META-INF/services/lib.Service")).size());
                out.println(mine.getResource("io/telecast/host/http/host.css"));
                out.println(Thread.currentThread().getContextClassLoader() == mine);
                """);
        try (TestHost host = TestHost.in(data)) {
            drop(TestJar.starting("x", "1.0.0", body).file("lib/mine.jar", library));
            host.started();
            assertThat(host.get("/x").body().lines()).containsExactly("mine", "[]", "1", "null", "true");
        }
    }

    @Test
    void aPluginCannotBringItsOwnApi() throws Exception {
        try (TestHost host = TestHost.in(data)) {
            drop(PluginFolderTest.says("x", "1.0.0", "fine")
                    .source("io.telecast.api.Registration", "package io.telecast.api; public class Registration {}")
                    .leavingOut("none"));
            host.started();
            assertThat(host.status("x").problem()).isEmpty();
            assertThat(host.get("/x").body()).isEqualTo("fine");
        }
    }

    @Test
    void aRequestUnderWayIsFinishedBeforeThePluginStops() throws Exception {
        Path log = data.resolve("log");
        try (TestHost host = TestHost.in(data)) {
            drop(slow("Thread.sleep(250);", log));
            host.started();
            CompletableFuture<HttpResponse<String>> answer = requestUnderWay(host, log);
            host.plugins.disable("x");
            assertThat(answer.get(30, TimeUnit.SECONDS).body()).isEqualTo("done");
            assertThat(log).hasContent("in out stopped");
        }
    }

    @Test
    void aRequestThatHangsIsInterruptedAndThePluginStopsAllTheSame() throws Exception {
        Path log = data.resolve("log");
        try (TestHost host = TestHost.in(data)) {
            drop(slow("Thread.sleep(60_000);", log));
            host.started();
            CompletableFuture<HttpResponse<String>> answer = requestUnderWay(host, log);
            host.plugins.disable("x");
            assertThat(answer.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(500);
            assertThat(log).hasContent("in stopped");
            assertThat(host.status("x").state()).isEqualTo(PluginState.OFF);
        }
    }

    @Test
    void aStopThatThrowsOrHangsDoesNotKeepThePlugin() throws Exception {
        for (String stop : new String[] {"throw new Error(\"no\");", "Thread.sleep(60_000);"}) {
            try (TestHost host = TestHost.in(data)) {
                drop(TestJar.of("x", "1.0.0").main(SERVLET.formatted("r.getWriter().print(\"x\");"), stop));
                host.started();
                assertThat(host.get("/x").body()).isEqualTo("x");
                host.plugins.disable("x");
                assertThat(host.get("/x").statusCode()).isEqualTo(404);
                assertThat(host.plugins.enable("x").state()).isEqualTo(PluginState.ON);
                assertThat(host.get("/x").body()).isEqualTo("x");
            }
        }
    }

    private CompletableFuture<HttpResponse<String>> requestUnderWay(TestHost host, Path log) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + host.server.port() + "/x"))
                .build();
        var answer = host.client.sendAsync(request, BodyHandlers.ofString());
        await().untilAsserted(() -> assertThat(log).hasContent("in "));
        return answer;
    }

    private static TestJar slow(String work, Path log) {
        String write = "java.nio.file.Files.writeString(java.nio.file.Path.of(\"" + log + "\"), \"%s\","
                + " java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND);";
        String body = "try { " + write.formatted("in ") + work + write.formatted("out ")
                + " r.getWriter().print(\"done\"); } catch (InterruptedException e) { throw new RuntimeException(e); }";
        return TestJar.of("x", "1.0.0").main(SERVLET.formatted(body), write.formatted("stopped"));
    }

    private void drop(TestJar jar) throws Exception {
        jar.write(Files.createDirectories(data.resolve("plugins")).resolve("x.jar"));
    }
}
