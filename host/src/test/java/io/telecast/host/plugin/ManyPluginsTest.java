package io.telecast.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hundreds of plugins in one folder. */
class ManyPluginsTest {

    private static final int COUNT = 300;
    private static final String SERVING = """
            String id = context.info().id();
            String version = context.info().version();
            context.commands().register(CommandSpec.named(id).describedAs("x").build(), call -> {});
            context.http().serve("/" + id, new jakarta.servlet.http.HttpServlet() {
                protected void doGet(jakarta.servlet.http.HttpServletRequest q,
                        jakarta.servlet.http.HttpServletResponse r) throws java.io.IOException {
                    r.getWriter().print(version);
                }
            });""";

    @TempDir
    private Path data;

    @Test
    void allRunAndTheUpgradeOfOneTouchesNoOther() throws Exception {
        Path folder = Files.createDirectories(data.resolve("plugins"));
        Map<String, byte[]> classes = classes(TestJar.starting("many", "1.0.0", SERVING));
        for (int i = 0; i < COUNT; i++) {
            jar(classes, "many" + i, "1.0.0").write(folder.resolve(i + ".jar"));
        }
        try (TestHost host = TestHost.in(data).started()) {
            assertThat(host.plugins.list()).hasSize(COUNT).allSatisfy(each -> {
                assertThat(each.state()).as(each.problem()).isEqualTo(PluginState.ON);
                assertThat(each.notice()).isEmpty();
            });
            assertThat(host.get("/many299").body()).isEqualTo("1.0.0");
            Map<String, Instant> since = since(host);

            Path next = jar(classes, "many7", "2.0.0").write(data.resolve("next"));
            Files.move(next, folder.resolve("7.jar"), StandardCopyOption.REPLACE_EXISTING);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(host.status("many7").version()).isEqualTo("2.0.0"));
            assertThat(host.get("/many7").body()).isEqualTo("2.0.0");
            Map<String, Instant> after = since(host);
            assertThat(after.remove("many7")).isAfter(since.remove("many7"));
            assertThat(after).isEqualTo(since);
        }
    }

    private static Map<String, Instant> since(TestHost host) {
        Map<String, Instant> since = new HashMap<>();
        host.plugins.list().forEach(each -> since.put(each.id(), each.since()));
        return since;
    }

    private static TestJar jar(Map<String, byte[]> classes, String id, String version) {
        TestJar jar = TestJar.of(id, version);
        classes.forEach(jar::file);
        return jar;
    }

    /** Compiled once: they are the same in each. */
    private static Map<String, byte[]> classes(TestJar jar) throws Exception {
        Map<String, byte[]> classes = new HashMap<>();
        try (var in = new JarInputStream(new ByteArrayInputStream(jar.bytes()))) {
            for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                classes.put(entry.getName(), in.readAllBytes());
            }
        }
        return classes;
    }
}
