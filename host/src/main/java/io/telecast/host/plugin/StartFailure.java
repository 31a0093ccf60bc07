package io.telecast.host.plugin;

import io.telecast.api.CapabilityException;

/** Sentences of what plugins throw when they start. */
final class StartFailure {

    private StartFailure() {}

    static String sentence(Throwable cause) {
        String message = cause.getMessage();
        return switch (cause) {
            case NoClassDefFoundError missing ->
                "It did not start, since it needs the class " + missing.getMessage()
                        + ", which neither the plugin API nor its jar has. Put the library into the jar, under lib/.";
            case LinkageError broken ->
                "It did not start, since its classes do not fit this host (" + broken
                        + "). Build it again for this version of the plugin API.";
            case CapabilityException undeclared -> "It did not start. " + undeclared.getMessage();
            case IllegalArgumentException wrong
            when message != null ->
                "It did not start: " + ended(message) + " Correct that, then switch it on or install it again.";
            case IllegalStateException conflict
            when message != null ->
                "It did not start: " + ended(message) + " Remove the cause, then switch it on or install it again.";
            default ->
                "It did not start: "
                        + ended(
                                message == null || message.isBlank()
                                        ? cause.getClass().getName()
                                        : message)
                        + " The log has the details. Then switch it on or install it again.";
        };
    }

    private static String ended(String message) {
        return message.endsWith(".") ? message : message + ".";
    }
}
