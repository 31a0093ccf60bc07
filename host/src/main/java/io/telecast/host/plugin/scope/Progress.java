package io.telecast.host.plugin.scope;

/** When a call last got on, so that one that does may take longer than its limit. */
@FunctionalInterface
public interface Progress {

    /** Of calls that are judged by their beginning alone. */
    Progress NONE = () -> Long.MIN_VALUE;

    /** By {@link System#nanoTime}, or {@link Long#MIN_VALUE} if that is not known. */
    long last();

    /** Whether it waits for whoever asked, such as for a client that does not read. */
    default boolean waitsForCaller() {
        return false;
    }
}
