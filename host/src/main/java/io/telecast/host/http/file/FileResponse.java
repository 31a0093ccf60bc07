package io.telecast.host.http.file;

import io.telecast.host.files.FileRecord;
import io.telecast.host.stream.ByteRun;
import io.telecast.host.stream.ByteStreamer;
import io.telecast.host.stream.Viewer;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * One answer with a file's bytes. No header is set before the first bytes are there, so that until then an error can be
 * told; after that a failure is thrown and the connection is cut. For the thread that handles the request.
 */
final class FileResponse {

    // What is written at once: progress is told in these steps.
    private static final int SLICE = 256 * 1024;

    private final ByteStreamer streamer;
    private final ContentTypes types;
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final FileRecord file;
    private final FileLabels.Label label;
    private final Viewer viewer;
    private final ViewerWatch watch;
    private final SendBuffer sendBuffer;
    private final Courtesy courtesy = new Courtesy();

    FileResponse(
            ByteStreamer streamer,
            ContentTypes types,
            HttpServletRequest request,
            HttpServletResponse response,
            FileRecord file,
            FileLabels.Label label,
            Viewer viewer) {
        this.streamer = streamer;
        this.types = types;
        this.request = request;
        this.response = response;
        this.file = file;
        this.label = label;
        this.viewer = viewer;
        this.watch = new ViewerWatch(request);
        this.sendBuffer = SendBuffer.of(request);
    }

    /** The headers of the whole file, and no bytes. */
    void headers() throws IOException, InterruptedException {
        describe(types.of(file, watch), file.size());
    }

    /** The whole of a file that is not empty. */
    void whole(ActiveStream stream) throws IOException, InterruptedException {
        range(new ByteRange(0, file.size() - 1), false, stream);
    }

    /** One range. */
    void part(ByteRange range, ActiveStream stream) throws IOException, InterruptedException {
        range(range, true, stream);
    }

    private void range(ByteRange range, boolean partial, ActiveStream stream) throws IOException, InterruptedException {
        try (ByteRun run = streamer.open(viewer, file, range.first(), range.length())) {
            // While the type is looked up, the range is on its way.
            String type = types.of(file, watch);
            ByteBuffer first = run.next(watch);
            describe(type, range.length());
            if (partial) {
                response.setStatus(206);
                response.setHeader("Content-Range", range.of(file.size()));
            }
            stream.begin();
            copy(run, first, stream);
        }
    }

    /** Several ranges in one body. */
    void parts(List<ByteRange> ranges, String boundary, ActiveStream stream) throws IOException, InterruptedException {
        String type = types.of(file, watch);
        var body = new MultipartBody(boundary, type, file.size(), ranges);
        for (ByteRange range : ranges) {
            try (ByteRun run = streamer.open(viewer, file, range.first(), range.length())) {
                ByteBuffer bytes = run.next(watch);
                if (!response.isCommitted()) {
                    describe(type, body.length());
                    response.setStatus(206);
                    response.setContentType(body.contentType());
                    stream.begin();
                }
                response.getOutputStream().write(body.before(range));
                response.flushBuffer();
                copy(run, bytes, stream);
            }
        }
        response.getOutputStream().write(body.after());
    }

    private void describe(String type, long length) {
        FileHeaders.validators(response, label);
        FileHeaders.representation(request, response, label, type);
        response.setContentType(type);
        response.setContentLengthLong(length);
    }

    private void copy(ByteRun run, ByteBuffer firstBytes, ActiveStream stream)
            throws IOException, InterruptedException {
        ServletOutputStream out = response.getOutputStream();
        for (ByteBuffer bytes = firstBytes; bytes.hasRemaining(); bytes = run.next(watch)) {
            while (bytes.hasRemaining()) {
                ByteBuffer slice = bytes.slice(bytes.position(), Math.min(SLICE, bytes.remaining()));
                int count = slice.remaining();
                sendBuffer.share(stream.writers());
                write(out, slice, run);
                bytes.position(bytes.position() + count);
                stream.sent(count);
                courtesy.after(count, stream.writers());
            }
        }
    }

    private static void write(ServletOutputStream out, ByteBuffer slice, ByteRun run) throws IOException {
        boolean written = false;
        try {
            out.write(slice);
            written = true;
        } finally {
            if (!written) {
                // the connection may have it until it is closed
                run.taint();
            }
        }
    }
}
