package io.telecast.host.http.file;

import io.telecast.api.link.LinkResolution.Refused;
import io.telecast.host.files.FileRecord;
import io.telecast.host.http.ClientAddress;
import io.telecast.host.http.ErrorPages;
import io.telecast.host.links.LinkResolver;
import io.telecast.host.links.LinkResolver.Target;
import io.telecast.host.stream.ByteStreamer;
import io.telecast.host.stream.Viewer;
import io.telecast.host.telegram.MediaException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /f/<token>/<name>}: the bytes of a file. The name is for people and players; the token says which file. */
public final class StreamServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(StreamServlet.class);
    private static final int RETRY_SECONDS = 5;

    private final transient LinkResolver links;
    private final transient ByteStreamer streamer;
    private final transient ContentTypes types;
    private final transient ActiveStreams streams;
    private final transient ErrorPages errors;
    private final transient RandomGenerator random;
    private final transient FileLabels labels = new FileLabels();

    /**
     * Serves what links open.
     *
     * @param random makes the boundaries of responses with several ranges
     */
    public StreamServlet(
            LinkResolver links,
            ByteStreamer streamer,
            ContentTypes types,
            ActiveStreams streams,
            ErrorPages errors,
            RandomGenerator random) {
        this.links = links;
        this.streamer = streamer;
        this.types = types;
        this.streams = streams;
        this.errors = errors;
        this.random = random;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        FileHeaders.open(response);
        switch (request.getMethod()) {
            case "GET", "HEAD" -> resolve(request, response);
            case "OPTIONS" -> FileHeaders.options(response);
            default -> {
                FileHeaders.allow(response);
                errors.error(request, response, 405, "Method not allowed", "A file can only be read: use GET or HEAD.");
            }
        }
    }

    private void resolve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (links.target(token(request))) {
            case Target.Refused(Refused why) ->
                errors.error(request, response, why.status(), why.title(), why.remedy());
            case Target.Open(FileRecord file, long userId) -> answer(request, response, file, userId);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FileRecord file, long userId)
            throws IOException {
        var conditions =
                new Preconditions(request, labels.of(file).tag(), file.file().storedAt());
        switch (conditions.status()) {
            case 304 -> {
                response.setStatus(304);
                FileHeaders.validators(response, labels.of(file));
            }
            case 412 ->
                errors.error(
                        request,
                        response,
                        412,
                        "File is another one",
                        "The file is not the one that the request is about. Load it from the start.");
            default -> send(request, response, file, userId, selection(request, conditions, file));
        }
    }

    /** Ranges are for GET only; HEAD says what GET without a range would. */
    private static RangeSelection selection(HttpServletRequest request, Preconditions conditions, FileRecord file) {
        List<String> lines = Collections.list(request.getHeaders("Range"));
        return request.getMethod().equals("GET") && lines.size() == 1 && conditions.rangeHolds()
                ? RangeSelection.of(lines.getFirst(), file.size())
                : new RangeSelection.Whole();
    }

    private void send(
            HttpServletRequest request,
            HttpServletResponse response,
            FileRecord file,
            long userId,
            RangeSelection selection)
            throws IOException {
        if (selection instanceof RangeSelection.Unsatisfiable) {
            unsatisfiable(request, response, file);
            return;
        }
        try {
            var answer = new FileResponse(
                    streamer,
                    types,
                    request,
                    response,
                    file,
                    labels.of(file),
                    Viewer.of(ClientAddress.of(request), userId, file.message()));
            if (request.getMethod().equals("HEAD") || file.size() == 0) {
                answer.headers();
            } else {
                stream(answer, file, userId, selection);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The server stops.");
        } catch (MediaException failed) {
            LOG.warn("File {} could not be read: {}", file.id(), failed.getMessage());
            if (response.isCommitted()) {
                // A body that ends early must not look whole.
                throw new EofException("The file could not be read on.");
            }
            unavailable(request, response, failed);
        }
    }

    private void stream(FileResponse answer, FileRecord file, long userId, RangeSelection selection)
            throws IOException, InterruptedException {
        try (ActiveStream stream = streams.open(file.id(), userId)) {
            if (!(selection instanceof RangeSelection.Parts(List<ByteRange> ranges))) {
                answer.whole(stream);
            } else if (ranges.size() == 1) {
                answer.part(ranges.getFirst(), stream);
            } else {
                answer.parts(ranges, Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong()), stream);
            }
            stream.complete();
        }
    }

    private void unsatisfiable(HttpServletRequest request, HttpServletResponse response, FileRecord file)
            throws IOException {
        response.setHeader("Content-Range", "bytes */" + file.size());
        response.setHeader("Accept-Ranges", "bytes");
        String remedy = "The file has " + file.size() + " bytes; ask for at most " + RangeSelection.MAX_PARTS
                + " ranges within them.";
        errors.error(request, response, 416, "Range not there", remedy);
    }

    private void unavailable(HttpServletRequest request, HttpServletResponse response, MediaException failed)
            throws IOException {
        if (failed instanceof MediaException.Gone) {
            errors.error(
                    request,
                    response,
                    404,
                    "File not found",
                    "The file is no longer in the storage. Send it to the bot again.");
            return;
        }
        long seconds = failed instanceof MediaException.FloodWait flood
                ? Math.max(1, flood.retryAfter().toSeconds())
                : RETRY_SECONDS;
        response.setHeader("Retry-After", Long.toString(seconds));
        errors.error(
                request, response, 503, "Not available", "Telegram does not give the file just now. Try again soon.");
    }

    /** The first segment; whatever it is, the resolver judges it. */
    private static String token(HttpServletRequest request) {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        int slash = path.indexOf('/');
        return slash < 0 ? path : path.substring(0, slash);
    }
}
