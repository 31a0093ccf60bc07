package io.telecast.host.owner;

/** A handler of a plugin that tells whether calls into it wait just now, which is no fault of the plugin's. */
public interface Held {

    boolean isHeld();

    /** Whether calls of a handler wait just now. */
    static boolean isHeld(Object handler) {
        return handler instanceof Held held && held.isHeld();
    }
}
