package io.telecast.dist;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Plain requests over HTTP. */
public final class Web {
    static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private Web() {}

    public static HttpResponse<byte[]> get(URI address, String... headers) {
        return send(request(address, "GET", headers), BodyHandlers.ofByteArray());
    }

    public static HttpResponse<byte[]> head(URI address, String... headers) {
        return send(request(address, "HEAD", headers), BodyHandlers.ofByteArray());
    }

    /** The bytes from first to last, both included. */
    public static HttpResponse<byte[]> range(URI address, long first, long last) {
        return get(address, "Range", "bytes=" + first + "-" + last);
    }

    /** A response whose body is still to be read. */
    public static HttpResponse<InputStream> open(URI address, String... headers) {
        return send(request(address, "GET", headers), BodyHandlers.ofInputStream());
    }

    public static int status(URI address) {
        return send(request(address, "GET", "Range", "bytes=0-0"), BodyHandlers.discarding())
                .statusCode();
    }

    /** The body of a page as text. */
    public static String text(URI address, String... headers) {
        return send(request(address, "GET", headers), BodyHandlers.ofString()).body();
    }

    private static HttpRequest request(URI address, String method, String... headers) {
        var request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(120))
                .method(method, HttpRequest.BodyPublishers.noBody());
        return headers.length == 0 ? request.build() : request.headers(headers).build();
    }

    private static <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) {
        try {
            return CLIENT.send(request, handler);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(
                    request.method() + " " + request.uri().getPath() + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted during " + request.uri(), e);
        }
    }
}
