package io.telecast.host.stream;

import java.io.IOException;

/** Is asked again and again while a reader waits for bytes, so that one whose viewer left does not wait on. */
@FunctionalInterface
public interface Pulse {

    /** For readers that are interrupted when nobody wants the bytes any more. */
    Pulse STEADY = () -> {};

    /**
     * Looks whether the bytes are still wanted. Must not block.
     *
     * @throws IOException if they are not
     */
    void check() throws IOException;
}
