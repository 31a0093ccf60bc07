package io.telecast.host.plugin.trust;

import java.nio.charset.StandardCharsets;

/**
 * What a signature says: that this content is this plugin in this version. It cannot be shown for anything else.
 *
 * @param id plugin id
 * @param sha256 of the jar, in hexadecimal
 */
public record Statement(String id, String version, String sha256) {

    /** Signatures that the same key makes for other purposes are none for plugins. */
    private static final String CONTEXT = "telecast plugin 1";

    public Statement {
        if ((id + version + sha256).chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A plugin's id and version have no control characters.");
        }
    }

    /** The bytes that are signed. */
    byte[] bytes() {
        String text = CONTEXT + "\nid " + id + "\nversion " + version + "\nsha256 " + sha256 + "\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
