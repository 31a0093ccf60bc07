package io.telecast.host.plugin.catalogue;

import java.util.List;

/**
 * What has become of a plugin that was to be upgraded.
 *
 * @param from the version before
 * @param to the version that the catalogue has, empty if none
 * @param problem why it was not upgraded and what to do, empty if nothing is wrong
 * @param more what the new version uses and the old one did not
 */
public record Upgrade(String id, String from, String to, Outcome outcome, String problem, List<String> more) {

    /** Ways in which an upgrade ends. */
    public enum Outcome {
        UPGRADED,
        /** It would be upgraded, but was only asked about. */
        AVAILABLE,
        /** There is nothing newer. */
        CURRENT,
        /** The catalogue has no version of it that this host can run. */
        UNLISTED,
        /** It stays as it is, because of a problem. */
        REFUSED
    }
}
