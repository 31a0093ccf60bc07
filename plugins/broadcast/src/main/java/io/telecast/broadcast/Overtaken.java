package io.telecast.broadcast;

/** Another run has this broadcast now. */
final class Overtaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Overtaken(String id) {
        super("Another run sends the broadcast " + id + ".");
    }
}
