package io.telecast.host.web;

import io.telecast.api.web.WebClient;
import io.telecast.api.web.WebException;
import io.telecast.api.web.WebException.Reason;
import io.telecast.api.web.WebRequest;
import io.telecast.api.web.WebResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.client.BytesRequestContent;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.ProxyAuthenticationProtocolHandler;
import org.eclipse.jetty.client.RedirectProtocolHandler;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.WWWAuthenticationProtocolHandler;
import org.eclipse.jetty.client.transport.HttpClientTransportOverHTTP;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.ClientConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/** The client for requests to other servers: HTTP/1.1, with or without TLS. Any thread may call. */
public final class OutgoingHttp implements WebClient, AutoCloseable {

    private static final int THREADS = 8;
    private static final int MAX_HEADERS = 16 * 1024;
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final HttpClient client;

    private OutgoingHttp(HttpClient client) {
        this.client = client;
    }

    /**
     * Starts a client.
     *
     * @param anywhere whether servers that are not on the public internet may be asked, for tests and inner networks
     */
    public static OutgoingHttp start(boolean anywhere) {
        return start(InetAddress::getAllByName, anywhere);
    }

    static OutgoingHttp start(CheckedResolver.Lookup lookup, boolean anywhere) {
        var threads = new QueuedThreadPool(THREADS, 1);
        threads.setName("web-client");
        threads.setDaemon(true);
        var connector = new ClientConnector();
        connector.setSelectors(1);
        connector.setExecutor(threads);
        connector.setSslContextFactory(new SslContextFactory.Client());
        var client = new HttpClient(new HttpClientTransportOverHTTP(connector));
        client.setExecutor(threads);
        client.setFollowRedirects(false);
        client.setHttpCookieStore(new HttpCookieStore.Empty());
        client.setSocketAddressResolver(new CheckedResolver(lookup, anywhere));
        client.setUserAgentField(new HttpField(HttpHeader.USER_AGENT, "Telecast"));
        client.setMaxResponseHeadersSize(MAX_HEADERS);
        client.setConnectTimeout(CONNECT.toMillis());
        client.setIdleTimeout(IDLE.toMillis());
        client.setDestinationIdleTimeout(IDLE.toMillis());
        try {
            client.start();
        } catch (Exception e) {
            throw new IllegalStateException("The client for other servers could not start: " + e.getMessage(), e);
        }
        // nothing is decoded, so that a small answer stays small; nothing is answered on its own
        client.getContentDecoderFactories().clear();
        client.getProtocolHandlers().remove(RedirectProtocolHandler.NAME);
        client.getProtocolHandlers().remove(WWWAuthenticationProtocolHandler.NAME);
        client.getProtocolHandlers().remove(ProxyAuthenticationProtocolHandler.NAME);
        return new OutgoingHttp(client);
    }

    @Override
    public WebResponse send(WebRequest request) {
        RequestCheck.check(request);
        String host = request.address().getHost();
        Request outgoing = outgoing(request);
        var answer = new Answer(host, request.method(), request.maxBytes());
        outgoing.send(answer);
        return await(answer.whole(), outgoing, request);
    }

    /**
     * Downloads into a file, whose content means nothing unless the answer is 200.
     *
     * @param maxBytes a longer body is an error
     * @param timeout from the call to the last byte
     * @return the status
     * @throws WebException if there is no answer
     * @throws IOException if the file cannot be written
     */
    public int download(URI address, Path file, long maxBytes, Duration timeout) throws IOException {
        var request = new WebRequest("GET", address, Map.of(), new byte[0], timeout, 0);
        RequestCheck.check(request);
        Request outgoing = outgoing(request);
        var answer = new FileAnswer(address.getHost(), file, maxBytes);
        outgoing.send(answer);
        try {
            return await(answer.status(), outgoing, request);
        } catch (FileAnswer.DiskFailure e) {
            throw new IOException(file + " cannot be written. Look whether the disk is full.", e);
        }
    }

    private static <T> T await(CompletableFuture<T> answer, Request outgoing, WebRequest request) {
        String host = request.address().getHost();
        try {
            return answer.get(request.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            outgoing.abort(e);
            throw tooSlow(host, request.timeout());
        } catch (InterruptedException e) {
            outgoing.abort(e);
            Thread.currentThread().interrupt();
            throw new WebException(Reason.INTERRUPTED, "The request to " + host + " was cancelled.");
        } catch (ExecutionException e) {
            throw failure(host, request.timeout(), e.getCause());
        }
    }

    private Request outgoing(WebRequest request) {
        Request outgoing = client.newRequest(request.address())
                .method(request.method())
                .timeout(request.timeout().toMillis(), TimeUnit.MILLISECONDS);
        String contentType = "application/octet-stream";
        for (var header : request.headers().entrySet()) {
            if (header.getKey().toLowerCase(Locale.ROOT).equals("content-type")) {
                contentType = header.getValue();
            } else {
                outgoing.headers(fields -> fields.put(header.getKey(), header.getValue()));
            }
        }
        // a kept connection may be closed by the server just when it is used again, which looks like a failure
        outgoing.headers(fields -> fields.put(HttpHeader.CONNECTION, "close"));
        if (request.body().length > 0) {
            outgoing.body(new BytesRequestContent(contentType, request.body()));
        }
        return outgoing;
    }

    private static RuntimeException failure(String host, Duration timeout, @Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case WebException known -> {
                    return new WebException(known.reason(), Objects.requireNonNull(known.getMessage()));
                }
                case FileAnswer.DiskFailure disk -> {
                    return disk;
                }
                case UnknownHostException unknown -> {
                    return new WebException(
                            Reason.UNKNOWN_HOST, "There is no server " + host + ". Check the spelling.");
                }
                case TimeoutException slow -> {
                    return tooSlow(host, timeout);
                }
                case SocketTimeoutException slow -> {
                    return tooSlow(host, timeout);
                }
                default -> {}
            }
        }
        return new WebException(
                Reason.UNREACHABLE,
                "The server " + host + " could not be reached, or broke the connection. Try again later.");
    }

    private static WebException tooSlow(String host, Duration timeout) {
        return new WebException(
                Reason.TIMEOUT, "The server " + host + " did not answer within " + timeout.toMillis() + " ms.");
    }

    /** Cuts the requests under way. */
    @Override
    public void close() throws Exception {
        client.stop();
    }
}
