package io.telecast.host.plugin.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.host.config.PluginRequirement;
import io.telecast.host.plugin.PluginActionException;
import io.telecast.host.plugin.TestHost;
import io.telecast.host.plugin.jar.JarVerifier;
import io.telecast.host.web.OutgoingHttp;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a catalogue or its server does, it costs little, is said in a sentence, and changes nothing. */
@Timeout(60)
class HostileCatalogueTest {

    @TempDir
    private Path data;

    private final CountDownLatch end = new CountDownLatch(1);
    private Shop shop;
    private TestHost host;

    @BeforeEach
    void open() throws Exception {
        shop = new Shop(data);
        host = TestHost.in(data).started();
    }

    @AfterEach
    void close() throws Exception {
        end.countDown();
        host.close();
        shop.close();
    }

    @Test
    void catalogueThatIsTooLarge() throws Exception {
        shop.write(" ".repeat(100_001).getBytes(StandardCharsets.UTF_8));
        assertRefused("catalogue.json", "longer than the 100000 bytes");
        assertRefused(shop.url("/shop/catalogue.json"), "longer than the 100000 bytes");
    }

    @Test
    void catalogueThatIsNone() throws Exception {
        shop.write("<html>".getBytes(StandardCharsets.UTF_8));
        assertRefused("catalogue.json", "It is not JSON");
        assertRefused(shop.url("/shop/catalogue.json"), "It is not JSON");
        shop.write(("{\"telecast-catalogue\": 1, \"plugins\": " + "[".repeat(50_000)).getBytes(StandardCharsets.UTF_8));
        assertRefused("catalogue.json", "It is not JSON, or holds more");
        assertRefused(".", "no readable file");
        assertRefused(shop.url("/shop/none.json"), "answered 404");
    }

    @Test
    void serverThatSendsElsewhere() throws Exception {
        var visits = new AtomicInteger();
        shop.server.createContext("/away", exchange -> {
            visits.incrementAndGet();
            exchange.getResponseHeaders().set("Location", shop.url("/shop/catalogue.json"));
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        assertRefused(shop.url("/away"), "sends elsewhere (302)");
        Path jar = shop.add("hello", "1.0.0");
        shop.list(entry(jar, shop.url("/away")));
        assertInstallRefused("sends elsewhere (302)");
        assertThat(visits).hasValue(2);
    }

    @Test
    void serverThatIsSlow() throws Exception {
        shop.server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        assertRefused(shop.url("/slow"), "did not answer within 2000 ms");
        Path jar = shop.add("hello", "1.0.0");
        shop.list(entry(jar, shop.url("/slow")));
        assertInstallRefused("did not answer within 2000 ms");
    }

    @Test
    void jarsThatAreTooLarge() throws Exception {
        Path jar = shop.add("hello", "1.0.0");
        shop.list(new CatalogueEntry(
                "hello",
                "1.0.0",
                "",
                "",
                "^1.0.0",
                jar.getFileName().toString(),
                JarVerifier.sha256(jar),
                "",
                Long.MAX_VALUE,
                List.of()));
        assertInstallRefused("no plugin may have more than 1048576");
    }

    @Test
    void addressesThatAreNotPublic() throws Exception {
        try (OutgoingHttp careful = OutgoingHttp.start(false)) {
            Path jar = shop.add("hello", "1.0.0");
            shop.list(entry(jar, shop.url("/shop/hello-1.0.0.jar")));
            for (String address : List.of(
                    shop.url("/shop/catalogue.json"),
                    shop.url("/shop/catalogue.json").replace("127.0.0.1", "localhost"),
                    "http://169.254.169.254/latest/meta-data",
                    "http://[::1]/c.json",
                    "http://0x7f000001/c.json")) {
                var catalogue = new PluginCatalogue(
                        CatalogueSource.of(address, data, careful, Shop.LIMITS),
                        careful,
                        host.plugins,
                        shop.policy(PluginRequirement.NOTHING),
                        data.resolve("downloads"),
                        Shop.LIMITS);
                assertThatThrownBy(() -> catalogue.search(List.of(), false))
                        .as(address)
                        .isInstanceOf(PluginActionException.class)
                        .hasMessageStartingWith("The catalogue could not be downloaded. ");
            }
            var onDisk = new PluginCatalogue(
                    CatalogueSource.of("catalogue.json", shop.folder, careful, Shop.LIMITS),
                    careful,
                    host.plugins,
                    shop.policy(PluginRequirement.NOTHING),
                    data.resolve("downloads"),
                    Shop.LIMITS);
            assertThatThrownBy(() -> onDisk.install("hello", "")).hasMessageContaining("http.outgoing-private");
        }
    }

    private CatalogueEntry entry(Path jar, String url) throws Exception {
        return new CatalogueEntry(
                "hello", "1.0.0", "", "", "^1.0.0", url, JarVerifier.sha256(jar), "", Files.size(jar), List.of());
    }

    private void assertRefused(String address, String sentence) {
        PluginCatalogue catalogue = shop.at(address, host.plugins, shop.policy(PluginRequirement.NOTHING));
        assertThatThrownBy(() -> catalogue.search(List.of(), false))
                .isInstanceOf(PluginActionException.class)
                .hasMessageContaining(sentence)
                .hasMessageEndingWith(".");
        assertNothingChanged();
    }

    private void assertInstallRefused(String sentence) {
        PluginCatalogue catalogue = shop.at("catalogue.json", host.plugins, shop.policy(PluginRequirement.NOTHING));
        assertThatThrownBy(() -> catalogue.install("hello", ""))
                .isInstanceOf(PluginActionException.class)
                .hasMessageContaining(sentence)
                .hasMessageEndingWith(".");
        assertNothingChanged();
    }

    private void assertNothingChanged() {
        assertThat(host.plugins.list()).isEmpty();
        assertThat(host.folder).isEmptyDirectory();
        if (Files.exists(data.resolve("downloads"))) {
            assertThat(data.resolve("downloads")).isEmptyDirectory();
        }
    }
}
