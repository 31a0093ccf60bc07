package io.telecast.testkit;

import java.util.List;

/**
 * What a web server answered.
 *
 * @since 0.1
 */
public final class TestResponse {

    TestResponse() {}

    public int status() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** The first header of this name, empty for none. */
    public String header(String name) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    public List<String> headers(String name) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    public byte[] bytes() {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** The body as UTF-8. */
    public String text() {
        throw new UnsupportedOperationException("Not there yet.");
    }
}
