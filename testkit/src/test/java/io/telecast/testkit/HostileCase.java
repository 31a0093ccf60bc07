package io.telecast.testkit;

/**
 * A plugin that does harm, and what comes of it.
 *
 * @param does as the table of {@code docs/plugins-isolation.md} says it
 * @param outcome as the table says it
 */
record HostileCase(String does, String outcome, HostileSource source, Story story) {

    /** What people do once it is there, and what they see. */
    @FunctionalInterface
    interface Story {
        void play(HostileScene scene) throws Exception;
    }

    @Override
    public String toString() {
        return does;
    }
}
