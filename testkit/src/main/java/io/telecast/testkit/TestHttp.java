package io.telecast.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A client of the host's web server. Addresses that begin with a slash are the host's own. Redirects are answered, not
 * followed. Immutable.
 *
 * @since 0.1
 */
public final class TestHttp {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private record Header(String name, String value) {}

    private final HttpClient client;
    private final Supplier<URI> base;
    private final List<Header> headers;

    private TestHttp(HttpClient client, Supplier<URI> base, List<Header> headers) {
        this.client = client;
        this.base = base;
        this.headers = List.copyOf(headers);
    }

    static TestHttp of(Supplier<URI> base) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        return new TestHttp(client, base, List.of());
    }

    /** The same client, which sends this header too. */
    public TestHttp header(String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new TestHttp(client, base, more);
    }

    public TestResponse get(String url) {
        return send("GET", url, "");
    }

    public TestResponse head(String url) {
        return send("HEAD", url, "");
    }

    public TestResponse post(String url, String contentType, String body) {
        return header("Content-Type", contentType).send("POST", url, body);
    }

    /** Any method; the body may be empty. */
    public TestResponse send(String method, String url, String body) {
        URI address = url.startsWith("/") ? URI.create(base.get() + url) : URI.create(url);
        var publisher = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        var request = HttpRequest.newBuilder(address).timeout(LIMIT).method(method, publisher);
        headers.forEach(header -> request.header(header.name(), header.value()));
        try {
            return new TestResponse(client.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + address + " got no answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted during " + method + " " + address, e);
        }
    }
}
