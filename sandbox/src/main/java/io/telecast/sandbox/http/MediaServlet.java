package io.telecast.sandbox.http;

import io.telecast.sandbox.content.ContentStore;
import io.telecast.sandbox.content.Samples;
import io.telecast.sandbox.world.FileEntry;
import io.telecast.sandbox.world.Overview;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** {@code /media/<file>}: the bytes themselves, by ranges, and the thumbnail. Nothing that was sent can run in the page. */
final class MediaServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int BUFFER = 1 << 18;

    private final transient Overview overview;
    private final transient ContentStore contents;

    MediaServlet(Overview overview, ContentStore contents) {
        this.overview = overview;
        this.contents = contents;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        Optional<FileEntry> file = overview.file(id);
        if (file.isEmpty()) {
            Json.error(response, 404, "There is no file '" + id + "'. The messages name the files that there are.");
            return;
        }
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        boolean thumb = Optional.ofNullable(request.getQueryString()).orElse("").startsWith("thumb");
        if (thumb) {
            thumb(file.get(), request, response);
        } else {
            serve(file.get(), request, response);
        }
    }

    private static void thumb(FileEntry file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (file.thumb().isEmpty()) {
            Json.error(response, 404, "This file has no thumbnail.");
            return;
        }
        byte[] bytes = Samples.resource(file.thumb());
        response.setContentType("image/jpeg");
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(bytes);
        }
    }

    private void serve(FileEntry file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String tag = "\"" + file.id() + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("Content-Disposition", disposition(file));
        response.setContentType(
                file.mimeType().startsWith("text/") ? file.mimeType() + ";charset=utf-8" : file.mimeType());
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(304);
            return;
        }
        String condition = Optional.ofNullable(request.getHeader("If-Range")).orElse(tag);
        String range = Optional.ofNullable(request.getHeader("Range")).orElse("");
        boolean bodyless = request.getMethod().equals("HEAD");
        switch (ByteRange.parse(condition.equals(tag) ? range : "", file.size())) {
            case ByteRange.Whole whole -> send(file, 0, file.size(), bodyless, response);
            case ByteRange.Part part -> {
                response.setStatus(206);
                response.setHeader("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + file.size());
                send(file, part.first(), part.length(), bodyless, response);
            }
            case ByteRange.Outside outside -> {
                response.setHeader("Content-Range", "bytes */" + file.size());
                Json.error(response, 416, "The file ends before this range: it has " + file.size() + " bytes.");
            }
        }
    }

    private void send(FileEntry file, long first, long length, boolean bodyless, HttpServletResponse response)
            throws IOException {
        response.setContentLengthLong(length);
        if (bodyless) {
            return;
        }
        byte[] buffer = new byte[BUFFER];
        var out = response.getOutputStream();
        for (long at = first; at < first + length; ) {
            int wanted = (int) Math.min(BUFFER, first + length - at);
            int count = contents.read(file.content(), at, ByteBuffer.wrap(buffer, 0, wanted));
            if (count <= 0) {
                throw new IOException("File " + file.id() + " ended early.");
            }
            out.write(buffer, 0, count);
            at += count;
        }
    }

    /** Only what a browser merely shows may be opened in place. */
    private static String disposition(FileEntry file) {
        String type = file.mimeType();
        boolean shown = type.startsWith("video/")
                || type.startsWith("audio/")
                || type.startsWith("image/") && !type.startsWith("image/svg");
        return (shown ? "inline" : "attachment") + "; filename*=UTF-8''" + encoded(file.name());
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
