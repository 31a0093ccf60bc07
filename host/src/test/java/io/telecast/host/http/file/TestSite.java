package io.telecast.host.http.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.telecast.api.event.Event;
import io.telecast.host.files.FileCatalog;
import io.telecast.host.files.FileRecord;
import io.telecast.host.files.MemoryStore;
import io.telecast.host.files.SampleFiles;
import io.telecast.host.http.ErrorPages;
import io.telecast.host.http.HttpServer;
import io.telecast.host.http.Templates;
import io.telecast.host.http.tls.Tls;
import io.telecast.host.links.Gates;
import io.telecast.host.links.LinkKeys;
import io.telecast.host.links.LinkMaker;
import io.telecast.host.links.LinkResolver;
import io.telecast.host.links.LinkTokens;
import io.telecast.host.stream.PooledWorker.Role;
import io.telecast.host.stream.TestEngine;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real server over the whole engine and fake workers. */
final class TestSite implements AutoCloseable {

    final TestEngine engine;
    final FileCatalog catalog = new FileCatalog(new MemoryStore<>(FileCatalog.SPEC));
    final Gates gates = new Gates();
    final List<Event> events = new CopyOnWriteArrayList<>();
    final ActiveStreams streams = new ActiveStreams(events::add, InstantSource.system());
    final HttpServer server;
    final LinkMaker links;

    TestSite() throws IOException {
        this(Duration.ofSeconds(30));
    }

    TestSite(Duration idleTimeout) throws IOException {
        this("http", errors -> HttpServer.bind("127.0.0.1", 0, idleTimeout, errors));
    }

    TestSite(Tls tls) throws IOException {
        this("https", errors -> HttpServer.bind("127.0.0.1", 0, Duration.ofSeconds(30), errors, tls));
    }

    private interface Binding {
        HttpServer bind(ErrorPages errors) throws IOException;
    }

    private TestSite(String scheme, Binding binding) throws IOException {
        engine = new TestEngine(4 << 20, Duration.ofSeconds(5), Duration.ofSeconds(20));
        engine.addWorker(Role.WORKER);
        engine.addWorker(Role.WORKER);
        var templates = new Templates(HttpServer.class.getClassLoader(), "io/telecast/host/http/templates/");
        var errors = new ErrorPages(templates);
        server = binding.bind(errors);
        var tokens = new LinkTokens(
                new LinkKeys(new MemoryStore<>(LinkKeys.SPEC), new SecureRandom(), InstantSource.system()));
        links = new LinkMaker(
                tokens, URI.create(scheme + "://127.0.0.1:" + server.port()), Duration.ZERO, InstantSource.system());
        var resolver =
                new LinkResolver(tokens, links, catalog, (bot, user) -> user == 666, gates, InstantSource.system());
        var types = new ContentTypes(engine.streamer, engine.properties);
        server.routes()
                .register(
                        "host",
                        LinkMaker.BYTES_PATH,
                        new StreamServlet(resolver, engine.streamer, types, streams, errors, new SecureRandom()));
        server.start();
    }

    FileRecord file(long message, String name, String mimeType, long size) {
        engine.sizes.put(message, size);
        return SampleFiles.add(catalog, message, name, mimeType, size);
    }

    FileRecord file(long message, long size) {
        return file(message, "film.mp4", "video/mp4", size);
    }

    /** The path of a link to a file. */
    String path(FileRecord file) {
        return URI.create(links.stream(file, 1).streamUrl()).getRawPath();
    }

    RawConnection connect() throws IOException {
        return new RawConnection(server.port());
    }

    /** Answers one request on a connection of its own. */
    RawConnection.Response get(String path, String... headers) throws IOException {
        try (RawConnection connection = connect()) {
            return connection.request("GET", path, headers);
        }
    }

    void assertIdle() {
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(10))
                .untilAsserted(() -> assertThat(streams.active()).isZero());
        engine.assertIdle();
    }

    @Override
    public void close() throws Exception {
        server.close();
    }
}
