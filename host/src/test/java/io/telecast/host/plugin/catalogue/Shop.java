package io.telecast.host.plugin.catalogue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.telecast.host.config.PluginRequirement;
import io.telecast.host.config.TrustedKey;
import io.telecast.host.config.VerificationKey;
import io.telecast.host.plugin.PluginHost;
import io.telecast.host.plugin.TestJar;
import io.telecast.host.plugin.jar.JarLabel;
import io.telecast.host.plugin.trust.PluginSignature;
import io.telecast.host.plugin.trust.SignatureFile;
import io.telecast.host.plugin.trust.SigningKeyFile;
import io.telecast.host.plugin.trust.TrustPolicy;
import io.telecast.host.web.OutgoingHttp;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;

/** A folder of jars with a catalogue, and a web server over it. */
final class Shop implements AutoCloseable {

    static final CatalogueLimits LIMITS =
            new CatalogueLimits(100_000, Duration.ofSeconds(2), 1 << 20, Duration.ofSeconds(2));

    final Path folder;
    final HttpServer server;
    final OutgoingHttp web = OutgoingHttp.start(true);
    private final Path key;
    private final VerificationKey ours;

    Shop(Path data) throws IOException {
        folder = Files.createDirectories(data.resolve("shop"));
        key = data.resolve("shop.pem");
        ours = SigningKeyFile.create(key, new SecureRandom());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/shop/", this::serve);
        server.start();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Path file = folder.resolve(exchange.getRequestURI().getPath().substring("/shop/".length()));
            if (!Files.isRegularFile(file)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] bytes = Files.readAllBytes(file);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Puts a jar there. */
    Path add(String id, String version) {
        return TestJar.starting(id, version, "").write(folder.resolve(id + "-" + version + ".jar"));
    }

    void sign(Path jar) throws Exception {
        SignatureFile.write(
                jar, PluginSignature.make(JarLabel.read(jar).statement(), key).text());
    }

    /** Writes the catalogue of what is there. */
    Path list() throws Exception {
        return write(new CatalogueFormat().write(new CatalogueBuilder("").build(folder)));
    }

    Path write(byte[] catalogue) throws IOException {
        return Files.write(folder.resolve("catalogue.json"), catalogue);
    }

    /** Writes a catalogue of one entry. */
    void list(CatalogueEntry entry) throws IOException {
        write(new CatalogueFormat().write(new Catalogue(List.of(entry))));
    }

    TrustPolicy policy(PluginRequirement requirement) {
        return new TrustPolicy(requirement, List.of(new TrustedKey("shop", ours)), Map.of(), Set.of());
    }

    PluginCatalogue at(String address, PluginHost plugins, TrustPolicy trust) {
        return new PluginCatalogue(
                CatalogueSource.of(address, folder, web, LIMITS),
                web,
                plugins,
                trust,
                folder.resolveSibling("downloads"),
                LIMITS);
    }

    @Override
    public void close() throws Exception {
        server.stop(0);
        web.close();
    }
}
