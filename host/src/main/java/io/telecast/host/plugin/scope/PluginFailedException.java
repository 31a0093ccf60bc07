package io.telecast.host.plugin.scope;

/**
 * What a plugin threw, told in the host's own words: an error of any kind, or an exception of a class of the plugin's, which
 * would hold the plugin's classes in memory and would run its code when it is logged.
 */
public final class PluginFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PluginFailedException(String message, StackTraceElement[] stack) {
        super(message);
        setStackTrace(stack);
    }
}
