package io.telecast.api;

/**
 * Something that was registered and can be taken back. Closing twice is harmless; the host closes what a plugin leaves
 * open when it stops. Safe to call from any thread.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Registration extends AutoCloseable {

    /** Takes the registration back. */
    @Override
    void close();
}
