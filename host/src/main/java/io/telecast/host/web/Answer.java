package io.telecast.host.web;

import io.telecast.api.web.WebException;
import io.telecast.api.web.WebException.Reason;
import io.telecast.api.web.WebResponse;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.client.Result;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;

/** Collects one answer, up to a limit. */
final class Answer implements Response.Listener {

    private final CompletableFuture<WebResponse> whole = new CompletableFuture<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final String host;
    private final boolean bodyless;
    private final int maxBytes;

    Answer(String host, String method, int maxBytes) {
        this.host = host;
        this.bodyless = method.equals("HEAD");
        this.maxBytes = maxBytes;
    }

    /** Completed with the answer, or with why there is none. */
    CompletableFuture<WebResponse> whole() {
        return whole;
    }

    @Override
    public void onHeaders(Response response) {
        if (!bodyless && response.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH) > maxBytes) {
            response.abort(tooLong());
        }
    }

    @Override
    public void onContent(Response response, ByteBuffer content) {
        if (content.remaining() > maxBytes - body.size()) {
            response.abort(tooLong());
            return;
        }
        byte[] part = new byte[content.remaining()];
        content.get(part);
        body.writeBytes(part);
    }

    @Override
    public void onComplete(Result result) {
        Throwable failure = result.getFailure();
        if (failure != null) {
            whole.completeExceptionally(failure);
            return;
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (HttpField field : result.getResponse().getHeaders()) {
            String value = field.getValue();
            headers.putIfAbsent(field.getName().toLowerCase(Locale.ROOT), value == null ? "" : value);
        }
        whole.complete(new WebResponse(result.getResponse().getStatus(), headers, body.toByteArray()));
    }

    private WebException tooLong() {
        return new WebException(
                Reason.TOO_LONG, "The answer of " + host + " is longer than the " + maxBytes + " bytes allowed.");
    }
}
