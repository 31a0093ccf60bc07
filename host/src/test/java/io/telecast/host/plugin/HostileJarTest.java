package io.telecast.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.telecast.api.command.CommandSpec;
import io.telecast.host.owner.Owner;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a jar is, it costs nobody else anything, and the operator reads what to do about it. */
class HostileJarTest {

    private static final String GOOD = """
            context.http().serve("/good", new jakarta.servlet.http.HttpServlet() {
                protected void doGet(jakarta.servlet.http.HttpServletRequest q, jakarta.servlet.http.HttpServletResponse r)
                        throws java.io.IOException {
                    r.getWriter().print("good");
                }
            });""";

    /** As short as they may be: jars are moved into the folder whole, and much of the test would be waiting. */
    private static final PluginLimits SHORT = new PluginLimits(
            Duration.ofSeconds(2),
            TestHost.QUICK.drain(),
            TestHost.QUICK.stop(),
            TestHost.QUICK.hold(),
            Duration.ofMillis(100),
            Duration.ofMillis(500),
            TestHost.QUICK.jarBytes(),
            TestHost.QUICK.calls());

    private static final byte[] GOOD_JAR =
            TestJar.starting("good", "1.0.0", GOOD).bytes();

    @TempDir
    private Path data;

    /** The same jar, whose directory tells another checksum of its last entry. */
    private static byte[] otherChecksum(byte[] jar) {
        byte[] changed = jar.clone();
        for (int i = jar.length - 4; i >= 0; i--) {
            if (jar[i] == 'P' && jar[i + 1] == 'K' && jar[i + 2] == 1 && jar[i + 3] == 2) {
                changed[i + 16] ^= 1;
                return changed;
            }
        }
        throw new IllegalArgumentException("It has no directory.");
    }

    static Stream<Arguments> hostile() {
        byte[] whole = TestJar.starting("bad", "1.0.0", "").bytes();
        byte[] damaged = whole.clone();
        Arrays.fill(damaged, whole.length / 3, whole.length / 3 + 40, (byte) 7);
        return Stream.of(
                jar(
                        "not a jar",
                        "hello".getBytes(StandardCharsets.UTF_8),
                        PluginState.BROKEN,
                        "no jar, or it is damaged"),
                jar("empty file", new byte[0], PluginState.BROKEN, "no jar, or it is damaged"),
                jar("truncated", Arrays.copyOf(whole, whole.length / 2), PluginState.BROKEN, "Copy it again"),
                jar(
                        "other bytes than promised",
                        otherChecksum(whole),
                        PluginState.BROKEN,
                        "is not what the jar says it is"),
                jar(
                        "a library with other bytes",
                        plugin().file(
                                        "lib/x.jar",
                                        otherChecksum(TestJar.empty()
                                                .file("a.txt", "a")
                                                .bytes())),
                        "library lib/x.jar is no jar, or it is damaged"),
                jar("damaged within", damaged, PluginState.BROKEN, "damaged"),
                jar("no manifest", TestJar.empty().file("a.txt", "a").bytes(), PluginState.BROKEN, "no manifest"),
                jar("no id", plugin().without("Plugin-Id"), "no Plugin-Id"),
                jar("id with a path", plugin().manifest("Plugin-Id", "../evil"), "is no plugin's name"),
                jar("id in capitals", plugin().manifest("Plugin-Id", "Bad"), "is no plugin's name"),
                jar("id too long", plugin().manifest("Plugin-Id", "b".repeat(25)), "1 to 24"),
                jar("reserved id", plugin().manifest("Plugin-Id", "core"), "the host's own"),
                jar("no version", plugin().without("Plugin-Version"), "no Plugin-Version"),
                jar("odd version", plugin().manifest("Plugin-Version", "one"), "no semantic version"),
                jar("no class entry", plugin().without("Plugin-Class"), "no Plugin-Class"),
                jar("class that is not there", plugin().manifest("Plugin-Class", "test.Gone"), "is not in it"),
                jar("class name with a path", plugin().manifest("Plugin-Class", "../x"), "no class name"),
                jar("no range", plugin().without("Plugin-Requires"), "no Plugin-Requires"),
                jar("odd range", plugin().manifest("Plugin-Requires", "soon"), "no range of versions"),
                jar("uses what nobody knows", plugin().manifest("Plugin-Uses", "comands"), "Did you mean commands?"),
                jar("uses on and on", plugin().manifest("Plugin-Uses", "jobs,".repeat(10_000)), "longer than 8000"),
                jar("another API", plugin().manifest("Plugin-Requires", "^9.0.0"), "requires version ^9.0.0"),
                jar("damaged library", plugin().file("lib/x.jar", "nonsense"), "library lib/x.jar is no jar"),
                failed("not a plugin class", type("public class Main {}"), "does not implement"),
                failed("abstract class", type("public abstract class Main implements TelecastPlugin {}"), "abstract"),
                failed("hidden class", type("class Main implements TelecastPlugin { " + START + " }"), "not public"),
                failed(
                        "no constructor",
                        type("public class Main implements TelecastPlugin { public Main(int x) {} " + START + " }"),
                        "no public constructor"),
                failed(
                        "constructor that throws",
                        type(
                                "public class Main implements TelecastPlugin { public Main() { throw new Error(\"ouch\"); } "
                                        + START + " }"),
                        "constructor of test.Main failed"),
                failed(
                        "initializer that throws",
                        type(
                                "public class Main implements TelecastPlugin { static int zero() { return 0; } static int x = 1 / zero(); "
                                        + START + " }"),
                        "do not fit"),
                failed("start that throws", starting("throw new Exception(\"no key\");"), "no key"),
                failed("start that throws an error", starting("throw new AssertionError(\"deep\");"), "deep"),
                failed("endless recursion", starting("start(context);"), "did not start"),
                failed("start that hangs", starting("Thread.sleep(1000000);"), "did not start within"),
                failed(
                        "start that hangs and ignores interruption",
                        starting("long end = System.nanoTime() + 20_000_000_000L;"
                                + " while (System.nanoTime() < end) { Thread.onSpinWait(); Thread.yield(); }"),
                        "did not start within"),
                failed("missing library", missingLibrary(), "needs the class"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void isToldAndHarmsNobody(String what, byte[] jar, PluginState state, String sentence) throws Exception {
        Path folder = Files.createDirectories(data.resolve("plugins"));
        Files.write(folder.resolve("a-good.jar"), GOOD_JAR);
        try (TestHost host = TestHost.in(data, SHORT).started()) {
            assertThat(host.get("/good").body()).isEqualTo("good");

            Path dropped = data.resolve("dropped");
            Files.write(dropped, jar);
            Files.move(dropped, folder.resolve("bad.jar"));
            await().atMost(Duration.ofSeconds(20))
                    .pollInterval(Duration.ofMillis(20))
                    .untilAsserted(() -> {
                        assertThat(host.plugins.list()).hasSize(2);
                        assertThat(host.ofFile("bad.jar").state()).isEqualTo(state);
                    });
            PluginStatus status = host.ofFile("bad.jar");
            assertThat(status.problem()).contains(sentence).endsWith(".");

            assertThat(host.ofFile("a-good.jar").state()).isEqualTo(PluginState.ON);
            assertThat(host.get("/good").body()).isEqualTo("good");
            host.commands
                    .register(
                            Owner.CORE,
                            CommandSpec.named("free").describedAs("Free").build(),
                            call -> {})
                    .close();
        }
    }

    private static final String START = "public void start(PluginContext context) {}";

    private static TestJar plugin() {
        return TestJar.starting("bad", "1.0.0", "");
    }

    private static TestJar starting(String body) {
        return TestJar.starting("bad", "1.0.0", body);
    }

    private static TestJar type(String declaration) {
        String text = declaration.contains("abstract") ? declaration.replace("{}", "{ " + START + " }") : declaration;
        return TestJar.of("bad", "1.0.0").source("test.Main", "package test; import io.telecast.api.*; " + text);
    }

    private static TestJar missingLibrary() {
        // compiled with a library that is then left out of the jar
        return starting("new test.Gone();")
                .source("test.Gone", "package test; public class Gone {}")
                .leavingOut("test/Gone.class");
    }

    private static Arguments jar(String what, byte[] jar, PluginState state, String sentence) {
        return Arguments.of(what, jar, state, sentence);
    }

    private static Arguments jar(String what, TestJar jar, String sentence) {
        return Arguments.of(what, jar.bytes(), PluginState.BROKEN, sentence);
    }

    private static Arguments failed(String what, TestJar jar, String sentence) {
        return Arguments.of(what, jar.bytes(), PluginState.FAILED, sentence);
    }
}
