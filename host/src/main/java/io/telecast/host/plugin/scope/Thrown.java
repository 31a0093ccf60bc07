package io.telecast.host.plugin.scope;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes what plugins throw safe to keep and to log. To be called on a thread of the plugin's, since it runs its code. */
final class Thrown {

    private static final int LONGEST = 2_000;
    private static final int DEEPEST = 200;

    private Thrown() {}

    /** The same if it is an exception of the host's or the JDK's through and through, else a copy. */
    static Exception tamed(Throwable thrown, ClassLoader classes) {
        if (thrown instanceof Exception known && !holds(thrown, classes, seen())) {
            return known;
        }
        var copy = new PluginFailedException(text(thrown), stack(thrown));
        Throwable cause = cause(thrown);
        if (cause != null && cause != thrown) {
            copy.initCause(new PluginFailedException(text(cause), stack(cause)));
        }
        return copy;
    }

    private static boolean holds(Throwable thrown, ClassLoader classes, Set<Throwable> seen) {
        if (!seen.add(thrown)) {
            return false;
        }
        if (seen.size() > DEEPEST || thrown.getClass().getClassLoader() == classes) {
            return true;
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            if (holds(suppressed, classes, seen)) {
                return true;
            }
        }
        Throwable cause = thrown.getCause();
        return cause != null && holds(cause, classes, seen);
    }

    private static Set<Throwable> seen() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private static String text(Throwable thrown) {
        String name = thrown.getClass().getName();
        try {
            String message = thrown.getMessage();
            String text = message == null ? name : name + ": " + message;
            return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        } catch (RuntimeException | Error e) {
            return name;
        }
    }

    private static StackTraceElement[] stack(Throwable thrown) {
        try {
            return thrown.getStackTrace().clone();
        } catch (RuntimeException | Error e) {
            return new StackTraceElement[0];
        }
    }

    private static @Nullable Throwable cause(Throwable thrown) {
        try {
            return thrown.getCause();
        } catch (RuntimeException | Error e) {
            return null;
        }
    }
}
