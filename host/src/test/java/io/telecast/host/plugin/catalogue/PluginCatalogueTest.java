package io.telecast.host.plugin.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.telecast.host.config.PluginRequirement;
import io.telecast.host.plugin.PluginActionException;
import io.telecast.host.plugin.PluginState;
import io.telecast.host.plugin.PluginStatus;
import io.telecast.host.plugin.TestHost;
import io.telecast.host.plugin.TestJar;
import io.telecast.host.plugin.catalogue.Upgrade.Outcome;
import io.telecast.host.plugin.jar.JarVerifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins that are found, installed and upgraded from a catalogue, on the disk and on the web. */
class PluginCatalogueTest {

    @TempDir
    private Path data;

    private Shop shop;
    private TestHost host;

    @BeforeEach
    void open() throws Exception {
        shop = new Shop(data);
        shop.add("hello", "1.0.0");
        shop.sign(shop.add("hello", "1.1.0"));
        shop.add("hello", "2.0.0-rc.1");
        TestJar.starting("hello", "9.0.0", "")
                .manifest("Plugin-Requires", "^9.0.0")
                .write(shop.folder.resolve("hello-9.0.0.jar"));
        shop.add("other", "1.0.0");
        shop.list();
        host = TestHost.in(data).started();
    }

    @AfterEach
    void close() throws Exception {
        host.close();
        shop.close();
    }

    @Test
    void theNewestVersionThatThisHostCanRunIsFoundAndInstalled() throws Exception {
        for (String address : List.of("catalogue.json", shop.url("/shop/catalogue.json"))) {
            PluginCatalogue catalogue = at(address);
            assertThat(catalogue.search(List.of("TEST", "hell"), false))
                    .extracting(Offer::id, Offer::version, Offer::installed, Offer::problem)
                    .containsExactly(tuple("hello", "1.1.0", "", ""));
            assertThat(catalogue.search(List.of(), false)).extracting(Offer::id).containsExactly("hello", "other");
            assertThat(catalogue.search(List.of("nothing"), false)).isEmpty();
            assertThat(catalogue.search(List.of("hello"), true))
                    .extracting(Offer::version)
                    .containsExactly("9.0.0", "2.0.0-rc.1", "1.1.0", "1.0.0");

            PluginStatus installed = catalogue.install("hello", "");
            assertThat(installed.version()).isEqualTo("1.1.0");
            assertThat(installed.state()).isEqualTo(PluginState.ON);
            assertThat(host.folder.resolve("hello-1.1.0.jar.sig")).exists();
            assertThat(catalogue.search(List.of("hello"), false))
                    .extracting(Offer::installed)
                    .containsExactly("1.1.0");

            assertThat(catalogue.install("hello", "2.0.0-rc.1").version()).isEqualTo("2.0.0-rc.1");
            assertThat(catalogue.install("hello", "1.0.0").version()).isEqualTo("1.0.0");
            assertThat(host.folder.resolve("hello-1.1.0.jar.sig")).doesNotExist();
            assertThat(data.resolve("downloads")).isEmptyDirectory();
            host.plugins.remove("hello");
        }
    }

    @Test
    void aCatalogueThatIsOlderThanWhatRunsTakesNobodyBackUnasked() throws Exception {
        PluginCatalogue catalogue = at("catalogue.json");
        host.plugins.install(TestJar.starting("hello", "1.5.0", "").write(data.resolve("hello.jar")));
        assertThatThrownBy(() -> catalogue.install("hello", ""))
                .isInstanceOf(PluginActionException.class)
                .hasMessage(
                        "hello 1.5.0 is here, and the newest in the catalogue is 1.1.0. To go back to that, name it: "
                                + "telecast plugins install hello@1.1.0");
        assertThat(catalogue.upgrade(List.of("hello"), false))
                .containsExactly(new Upgrade("hello", "1.5.0", "1.1.0", Outcome.CURRENT, "", List.of()));
        assertThat(host.plugins.find("hello").orElseThrow().version()).isEqualTo("1.5.0");
        assertThat(catalogue.install("hello", "1.1.0").version()).isEqualTo("1.1.0");
    }

    @Test
    void upgradesAreToldBeforeTheyAreDone() throws Exception {
        PluginCatalogue catalogue = at("catalogue.json");
        catalogue.install("hello", "1.0.0");
        catalogue.install("other", "");
        host.plugins.install(TestJar.starting("own", "1.0.0", "").write(data.resolve("own.jar")));

        assertThat(catalogue.upgrade(List.of(), true))
                .containsExactly(
                        new Upgrade("hello", "1.0.0", "1.1.0", Outcome.AVAILABLE, "", List.of()),
                        new Upgrade("other", "1.0.0", "1.0.0", Outcome.CURRENT, "", List.of()),
                        new Upgrade("own", "1.0.0", "", Outcome.UNLISTED, "", List.of()));
        assertThat(host.plugins.find("hello").orElseThrow().version()).isEqualTo("1.0.0");

        assertThat(catalogue.upgrade(List.of("hello"), false))
                .containsExactly(new Upgrade("hello", "1.0.0", "1.1.0", Outcome.UPGRADED, "", List.of()));
        assertThat(host.plugins.find("hello").orElseThrow().version()).isEqualTo("1.1.0");
        assertThatThrownBy(() -> catalogue.upgrade(List.of("hello", "nobody"), false))
                .hasMessageContaining("no plugin nobody");
    }

    @Test
    void oneThatCannotBeUpgradedDoesNotKeepOthersFromIt() throws Exception {
        PluginCatalogue catalogue = at("catalogue.json");
        catalogue.install("hello", "1.0.0");
        catalogue.install("other", "");
        Files.delete(shop.folder.resolve("hello-1.1.0.jar"));
        shop.add("other", "1.5.0");
        Files.delete(shop.folder.resolve("hello-1.1.0.jar.sig"));
        TestJar.starting("hello", "1.2.0", "throw new Exception(\"no luck\");")
                .write(shop.folder.resolve("hello-1.2.0.jar"));
        shop.list();
        assertThat(catalogue.upgrade(List.of(), false))
                .extracting(Upgrade::id, Upgrade::outcome)
                .containsExactly(tuple("hello", Outcome.REFUSED), tuple("other", Outcome.UPGRADED));
        assertThat(host.plugins.find("hello").orElseThrow().version()).isEqualTo("1.0.0");
        assertThat(host.plugins.find("other").orElseThrow().version()).isEqualTo("1.5.0");
    }

    @Test
    void whatPolicyRefusesIsNotEvenDownloaded() throws Exception {
        PluginCatalogue careful =
                shop.at(shop.url("/shop/catalogue.json"), host.plugins, shop.policy(PluginRequirement.SIGNED));
        assertThat(careful.search(List.of("hello"), false))
                .extracting(offer -> offer.trust().signedBy())
                .containsExactly("shop");
        Files.delete(shop.folder.resolve("other-1.0.0.jar"));
        assertThatThrownBy(() -> careful.install("other", ""))
                .isInstanceOf(PluginActionException.class)
                .hasMessageStartingWith("other 1.0.0 is not installed. It is not signed");
        assertThat(careful.install("hello", "").trust().key()).startsWith("ed25519:");
    }

    @Test
    void whatIsNotThereIsSaidWithWhatIs() {
        PluginCatalogue catalogue = at("catalogue.json");
        assertThatThrownBy(() -> catalogue.install("helo", "")).hasMessageContaining("Did you mean hello?");
        assertThatThrownBy(() -> catalogue.install("zzzzzz", "")).hasMessageContaining("telecast plugins search");
        assertThatThrownBy(() -> catalogue.install("hello", "7.0.0"))
                .hasMessageContaining("9.0.0, 2.0.0-rc.1, 1.1.0, 1.0.0");
        assertThatThrownBy(() -> catalogue.install("hello", "9.0.0")).hasMessageContaining("requires version ^9.0.0");
        assertThatThrownBy(() -> at("none.json").search(List.of(), false)).hasMessageContaining("plugins.catalogue");
        assertThatThrownBy(() -> at("").search(List.of(), false)).hasMessageContaining("No catalogue is configured");
        assertThat(host.plugins.list()).isEmpty();
    }

    @Test
    void aJarThatWasSwappedIsRefused() throws Exception {
        PluginCatalogue catalogue = at("catalogue.json");
        catalogue.install("hello", "1.0.0");
        Path jar = shop.folder.resolve("hello-1.1.0.jar");
        byte[] bytes = Files.readAllBytes(jar);
        bytes[bytes.length / 2]++;
        Files.write(jar, bytes);
        assertThatThrownBy(() -> catalogue.install("hello", "")).hasMessageContainingAll("not the one", "SHA-256");
        Files.write(jar, new byte[1 << 20]);
        assertThatThrownBy(() -> catalogue.install("hello", "")).hasMessageContaining("longer than");
        assertThatThrownBy(() -> at(shop.url("/shop/catalogue.json")).install("hello", ""))
                .hasMessageContaining("longer than");
        Files.delete(jar);
        assertThatThrownBy(() -> catalogue.install("hello", "")).hasMessageContaining("is not beside the catalogue");
        assertThatThrownBy(() -> at(shop.url("/shop/catalogue.json")).install("hello", ""))
                .hasMessageContaining("answered 404");
        assertThat(host.plugins.find("hello").orElseThrow().version()).isEqualTo("1.0.0");
        assertThat(data.resolve("downloads")).isEmptyDirectory();
    }

    @Test
    void tellsWhatPluginsUseAndWhatNewVersionsWouldUseBesides() throws Exception {
        Path old = shop.add("scanner", "1.0.0");
        TestJar.starting("scanner", "1.0.0", "")
                .manifest("Plugin-Uses", "commands")
                .write(old);
        host.plugins.install(old);
        Path next = shop.add("scanner", "1.1.0");
        TestJar.starting("scanner", "1.1.0", "")
                .manifest("Plugin-Uses", "commands, web:*")
                .write(next);
        shop.list();
        PluginCatalogue catalogue = at("catalogue.json");
        assertThat(catalogue.search(List.of("scanner"), false))
                .flatExtracting(Offer::uses)
                .containsExactly("commands", "web:*");
        assertThat(catalogue.upgrade(List.of("scanner"), true))
                .flatExtracting(Upgrade::more)
                .containsExactly("web:*");
        assertThat(catalogue.upgrade(List.of("scanner"), false))
                .flatExtracting(Upgrade::more)
                .containsExactly("web:*");
        assertThat(host.plugins.find("scanner").orElseThrow().uses()).containsExactly("commands", "web:*");
    }

    @Test
    void aJarThatUsesAnotherThingThanPromisedIsRefused() throws Exception {
        Path jar = shop.folder.resolve("other-1.0.0.jar");
        shop.list(new CatalogueEntry(
                "other",
                "1.0.0",
                "",
                "",
                "^1.0.0",
                jar.getFileName().toString(),
                JarVerifier.sha256(jar),
                "",
                Files.size(jar),
                List.of("commands")));
        assertThatThrownBy(() -> at("catalogue.json").install("other", ""))
                .hasMessageContaining("says that other 1.0.0 uses commands, and its jar declares commands, messages");
        assertThat(host.plugins.list()).isEmpty();
    }

    @Test
    void aJarThatIsAnotherPluginThanPromisedIsRefused() throws Exception {
        Path jar = shop.folder.resolve("other-1.0.0.jar");
        for (String[] promise : new String[][] {{"hello", "1.0.0"}, {"other", "3.0.0"}}) {
            shop.list(new CatalogueEntry(
                    promise[0],
                    promise[1],
                    "",
                    "",
                    "^1.0.0",
                    jar.getFileName().toString(),
                    JarVerifier.sha256(jar),
                    "",
                    Files.size(jar),
                    List.of()));
            assertThatThrownBy(() -> at("catalogue.json").install(promise[0], ""))
                    .hasMessageContaining(
                            "The catalogue promises " + promise[0] + " " + promise[1] + ", and its jar is other 1.0.0");
        }
        assertThat(host.plugins.list()).isEmpty();
    }

    @Test
    void aLinkOutOfTheFolderIsRefused() throws Exception {
        Path secret = TestJar.starting("hello", "1.1.0", "").write(data.resolve("secret.jar"));
        Path jar = shop.folder.resolve("hello-1.1.0.jar");
        Files.delete(jar);
        Files.createSymbolicLink(jar, secret);
        assertThatThrownBy(() -> at("catalogue.json").install("hello", ""))
                .hasMessageContaining("leads out of the catalogue's folder");
    }

    private PluginCatalogue at(String address) {
        return shop.at(address, host.plugins, shop.policy(PluginRequirement.NOTHING));
    }
}
