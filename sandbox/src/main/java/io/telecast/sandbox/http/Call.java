package io.telecast.sandbox.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;

/** A request to the interface. For one thread. */
final class Call {

    private static final int MAX_BODY = 1 << 20;
    private static final int MAX_SKIPPED = 16 << 20;

    private final HttpServletRequest request;
    private final MatchResult path;
    private final Query query;

    Call(HttpServletRequest request, MatchResult path) {
        this.request = request;
        this.path = path;
        this.query = new Query(Optional.ofNullable(request.getQueryString()).orElse(""));
    }

    Query query() {
        return query;
    }

    /** The part of the path that stands for {@code {id}}. */
    String id() {
        return path.group(1);
    }

    long numericId() {
        String id = id();
        if (!id.matches("-?[0-9]{1,18}")) {
            throw new IllegalArgumentException("The id in the path must be a whole number.");
        }
        return Long.parseLong(id);
    }

    /** The JSON object in the body, of which these fields are known. */
    Body body(String... known) throws IOException {
        InputStream in = stream();
        byte[] bytes = in.readNBytes(MAX_BODY + 1);
        if (bytes.length > MAX_BODY) {
            in.skip(MAX_SKIPPED); // who is still sending when the connection ends may never see the answer
            throw new TooLong("A request has at most " + MAX_BODY + " bytes.");
        }
        return Body.parse(bytes, Set.of(known));
    }

    /** The body as it comes. */
    InputStream stream() throws IOException {
        return request.getInputStream();
    }

    /** Bytes of the body as announced, −1 where they were not. */
    long length() {
        return request.getContentLengthLong();
    }

    /** The body is too long. */
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLong(String message) {
            super(message);
        }
    }
}
