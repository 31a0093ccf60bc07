package io.telecast.sandbox.telegram;

import java.util.List;

/** Closes one after the other, whatever fails on the way. */
final class Closing {

    private Closing() {}

    static void all(List<? extends AutoCloseable> parts) {
        RuntimeException failure = null;
        for (AutoCloseable part : parts) {
            try {
                part.close();
            } catch (Exception e) {
                if (failure == null) {
                    failure = new IllegalStateException("The sandbox did not close cleanly.");
                }
                failure.addSuppressed(e);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
