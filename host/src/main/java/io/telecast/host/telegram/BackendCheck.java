package io.telecast.host.telegram;

/** Something that {@code telecast doctor} looks at. Changes nothing, and a host may be running meanwhile. */
public interface BackendCheck {

    /** A word or two, such as {@code libtdjson}. */
    String name();

    /** Looks. May block for some seconds; interruption ends it. */
    Finding look() throws InterruptedException;
}
