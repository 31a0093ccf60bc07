package io.telecast.shortener;

/** What came of shortening a link. */
sealed interface Outcome {

    /** The service answered with a link. */
    record Short(String url) implements Outcome {}

    /**
     * It did not work.
     *
     * @param detail what the service says about it; empty if nothing
     */
    record Failed(Failure failure, String detail) implements Outcome {}

    static Outcome of(String url) {
        return new Short(url);
    }

    static Outcome failed(Failure failure) {
        return new Failed(failure, "");
    }

    /** The service said no, and perhaps why. */
    static Outcome refused(String message) {
        return new Failed(Failure.REFUSED, message);
    }
}
