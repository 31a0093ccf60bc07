package io.telecast.host.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.telecast.host.admin.AdminAccess;
import io.telecast.host.admin.CatalogueServlet;
import io.telecast.host.admin.PluginsServlet;
import io.telecast.host.config.PluginRequirement;
import io.telecast.host.config.TrustedKey;
import io.telecast.host.config.VerificationKey;
import io.telecast.host.http.OperatorCheck;
import io.telecast.host.plugin.TestHost;
import io.telecast.host.plugin.TestJar;
import io.telecast.host.plugin.catalogue.PluginCatalogue;
import io.telecast.host.plugin.jar.JarVerifier;
import io.telecast.host.plugin.trust.TrustPolicy;
import io.telecast.host.web.OutgoingHttp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code telecast plugins …} beside a host that asks for known plugins and has a catalogue. */
class PluginsCommandTest {

    @TempDir
    private Path data;

    private Path shop;
    private Path key;
    private TestHost host;
    private OutgoingHttp web;

    @BeforeEach
    void serve() throws Exception {
        shop = Files.createDirectories(data.resolve("shop"));
        key = data.resolve("shop.pem");
        String ours = telecast("keygen", key.toString()).out().strip();
        var trusted = new TrustedKey("shop", new VerificationKey(ours));
        var policy = new TrustPolicy(PluginRequirement.KNOWN, List.of(trusted), Map.of(), Set.of());
        host = TestHost.in(data, policy).started();
        web = OutgoingHttp.start(false);
        var catalogue = PluginCatalogue.of("shop/catalogue.json", data, web, host.plugins, policy);
        String secret = AdminAccess.newToken(new SecureRandom());
        var operators = new OperatorCheck(secret);
        host.server.routes().register("host", "/plugins", new PluginsServlet(host.plugins, operators));
        host.server.routes().register("host", "/catalogue", new CatalogueServlet(catalogue, operators));
        new AdminAccess("http://127.0.0.1:" + host.server.port(), secret).publish(data);
        offer("1.0.0");
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
        web.close();
    }

    @Test
    void pluginsAreFoundInstalledUpgradedAndShownWithWhoSignedThem() throws Exception {
        assertThat(asked("search", "hel").out()).contains("hello", "1.0.0", "shop", "A plugin for a test.");
        assertThat(asked("search", "nothing").out()).contains("nothing like that");

        Outcome installed = asked("install", "hello");
        assertThat(installed.code()).as(installed.said()).isZero();
        assertThat(installed.out()).contains("hello 1.0.0 is on.");
        Path jar = host.folder.resolve("hello-1.0.0.jar");
        assertThat(asked("list").out())
                .contains(
                        "SHA-256", "SIGNED BY", "shop", JarVerifier.sha256(jar).substring(0, 12));
        assertThat(asked("info", "hello").out())
                .contains(JarVerifier.sha256(jar), "signed by    shop", "it is signed by shop")
                .contains("of at most 64 calls under way", "records      of version 1")
                .containsPattern("since +[-0-9]+T[0-9:]+Z");

        offer("1.1.0");
        assertThat(asked("search", "hello").out()).doesNotContain(" 1.0.0  1.0.0 ");
        assertThat(asked("search", "--versions", "hello").out())
                .containsSubsequence("hello  1.1.0    1.0.0 ", "hello  1.0.0    1.0.0 ");
        Outcome dry = asked("upgrade", "--all", "--dry-run");
        assertThat(dry.out()).contains("hello", "1.0.0", "1.1.0", "would be upgraded");
        assertThat(asked("info", "hello").out()).contains("1.0.0");
        Outcome upgraded = asked("upgrade", "hello");
        assertThat(upgraded.code()).as(upgraded.said()).isZero();
        assertThat(upgraded.out()).contains("upgraded");
        assertThat(asked("info", "hello").out()).contains("1.1.0");
        assertThat(asked("upgrade", "--all").out()).contains("is up to date");
        assertThat(asked("install", "hello@1.0.0").out()).contains("hello 1.0.0 is on.");
    }

    @Test
    void aFileIsInstalledAsAFileAndRefusedIfNobodyVouchesForIt() throws Exception {
        Path jar = TestJar.starting("own", "1.0.0", "").write(data.resolve("own.jar"));
        Outcome refused = asked("install", jar.toString());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("It is not signed", "own=sha256:" + JarVerifier.sha256(jar));

        Files.copy(jar, host.folder.resolve("own.jar"));
        await().untilAsserted(() -> assertThat(asked("list").out())
                .contains("broken", JarVerifier.sha256(jar).substring(0, 12)));
        assertThat(asked("info", "own.jar").out())
                .contains("broken", "plugins.require is known", JarVerifier.sha256(jar), "nobody")
                .doesNotContain("uses", "records");

        telecast("sign", jar.toString(), "--key", key.toString());
        assertThat(asked("install", jar.toString()).out()).contains("own 1.0.0 is on.");
        String unlisted = "The catalogue has nothing for this Telecast of: own.";
        assertThat(asked("upgrade", "--all").out().strip()).isEqualTo(unlisted);
        asked("install", "hello");
        assertThat(asked("upgrade", "--all").out()).contains("hello", "is up to date", unlisted);
        assertThat(asked("upgrade", "own").out()).contains("not in the catalogue");
        assertThat(asked("install", "none.jar").err()).contains("no readable file none.jar");
    }

    @Test
    void whatCannotBeUpgradedIsSaidAndFailsTheCommand() throws Exception {
        asked("install", "hello");
        TestJar.starting("hello", "2.0.0", "").write(shop.resolve("hello-2.0.0.jar"));
        list();
        for (String[] more : new String[][] {{"--dry-run"}, {}}) {
            var arguments = new ArrayList<>(List.of("upgrade", "hello"));
            arguments.addAll(List.of(more));
            Outcome refused = asked(arguments.toArray(String[]::new));
            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.out()).contains("stays: ", "It is not signed");
        }
        assertThat(asked("info", "hello").out()).contains("1.0.0");
        assertThat(asked("upgrade").code()).isEqualTo(2);
        assertThat(asked("upgrade", "hello", "--all").code()).isEqualTo(2);
        assertThat(asked("upgrade", "nobody").err()).contains("no plugin nobody");
    }

    @Test
    void allAreUpgradedOneAfterTheOtherAndOneThatIsRefusedKeepsNoneBack() throws Exception {
        offer("bye", "1.0.0");
        for (String id : List.of("bye", "hello")) {
            assertThat(asked("install", id).code()).isZero();
        }
        TestJar.starting("bye", "1.1.0", "").write(shop.resolve("bye-1.1.0.jar"));
        offer("1.1.0");
        assertThat(asked("upgrade", "--all", "--dry-run").err()).isEmpty();
        Outcome mixed = asked("upgrade", "--all");
        assertThat(mixed.code()).isEqualTo(1);
        assertThat(mixed.err().strip()).isEqualTo("Upgrading hello from 1.0.0 to 1.1.0 ...");
        assertThat(mixed.out())
                .containsPattern("bye +1.0.0 +1.1.0 +stays: ")
                .containsPattern("hello +1.0.0 +1.1.0 +upgraded");
        assertThat(asked("list").out()).containsPattern("bye +1.0.0").containsPattern("hello +1.1.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "../x", "hello@", "hello@1", "hello@7.0.0", "@", "h\u00fc", "a b", "%2e%2e"})
    void whatTheCatalogueHasNotIsSaid(String name) {
        Outcome outcome = asked("install", name);
        if (name.equals("hello@")) {
            assertThat(outcome.code()).as("no version is the newest").isZero();
            return;
        }
        assertThat(outcome.code()).as(outcome.said()).isEqualTo(1);
        assertThat(outcome.err()).startsWith("telecast: The catalogue has no").doesNotContain("\tat ");
        assertThat(host.plugins.list()).isEmpty();
    }

    private void offer(String version) throws Exception {
        offer("hello", version);
    }

    private void offer(String id, String version) throws Exception {
        Path jar = TestJar.starting(id, version, "").write(shop.resolve(id + "-" + version + ".jar"));
        assertThat(telecast("sign", jar.toString(), "--key", key.toString()).code())
                .isZero();
        list();
    }

    private void list() {
        Outcome listed = telecast(
                "catalogue",
                shop.toString(),
                "--out",
                shop.resolve("catalogue.json").toString());
        assertThat(listed.code()).as(listed.said()).isZero();
    }

    private Outcome asked(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", data.toString()));
        return telecast(all.toArray(String[]::new));
    }

    private static Outcome telecast(String... arguments) {
        var all = new ArrayList<>(List.of("plugins"));
        all.addAll(List.of(arguments));
        return Outcome.of("", all.toArray(String[]::new));
    }
}
