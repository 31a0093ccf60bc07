package io.telecast.testkit;

/**
 * A client of the host's web server. Addresses that begin with a slash are the host's own. Redirects are answered, not
 * followed. Immutable.
 *
 * @since 0.1
 */
public final class TestHttp {

    TestHttp() {}

    /** The same client, which sends this header too. */
    public TestHttp header(String name, String value) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    public TestResponse get(String url) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    public TestResponse head(String url) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    public TestResponse post(String url, String contentType, String body) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    /** Any method; the body may be empty. */
    public TestResponse send(String method, String url, String body) {
        throw new UnsupportedOperationException("Not there yet.");
    }
}
