package io.telecast.host.web;

import io.telecast.api.web.WebException;
import io.telecast.api.web.WebException.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.client.Result;
import org.eclipse.jetty.http.HttpHeader;

/** Writes the body of one answer into a file, up to a limit; only if the server has what was asked for. */
final class FileAnswer implements Response.Listener {

    private static final int OK = 200;

    private final CompletableFuture<Integer> status = new CompletableFuture<>();
    private final String host;
    private final OutputStream file;
    private final long maxBytes;
    private long written;

    FileAnswer(String host, Path file, long maxBytes) throws IOException {
        this.host = host;
        this.file = Files.newOutputStream(file);
        this.maxBytes = maxBytes;
    }

    /** Completed with the status once the file is whole, or the body is not wanted, or with why there is no answer. */
    CompletableFuture<Integer> status() {
        return status;
    }

    @Override
    public void onHeaders(Response response) {
        if (response.getStatus() != OK) {
            status.complete(response.getStatus());
            response.abort(new CancellationException("The body is not wanted."));
        } else if (response.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH) > maxBytes) {
            response.abort(tooLong());
        }
    }

    @Override
    public void onContent(Response response, ByteBuffer content) {
        if (content.remaining() > maxBytes - written) {
            response.abort(tooLong());
            return;
        }
        byte[] part = new byte[content.remaining()];
        content.get(part);
        try {
            file.write(part);
            written += part.length;
        } catch (IOException e) {
            response.abort(new DiskFailure(e));
        }
    }

    @Override
    public void onComplete(Result result) {
        Throwable failure = result.getFailure();
        try {
            file.close();
        } catch (IOException e) {
            failure = failure == null ? new DiskFailure(e) : failure;
        }
        if (failure == null) {
            status.complete(result.getResponse().getStatus());
        } else {
            status.completeExceptionally(failure);
        }
    }

    private WebException tooLong() {
        return new WebException(
                Reason.TOO_LONG, "What " + host + " sends is longer than the " + maxBytes + " bytes expected.");
    }

    /** The file could not be written, for which no server is to blame. */
    static final class DiskFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DiskFailure(IOException cause) {
            super(cause);
        }
    }
}
