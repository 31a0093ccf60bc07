package io.telecast.host.config;

import java.util.regex.Pattern;

/**
 * A key whose signatures on plugins count.
 *
 * @param name what the operator calls its owner
 */
public record TrustedKey(String name, VerificationKey key) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    public TrustedKey {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "Name the key's owner with 1 to 40 of A-Z, a-z, 0-9, dots, dashes and underscores before the =.");
        }
    }

    /**
     * Reads {@code name=ed25519:<base64>}.
     *
     * @throws IllegalArgumentException if the text is none; the message tells operators what to write
     */
    public static TrustedKey parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 1 || !text.startsWith("ed25519:", equals + 1)) {
            throw new IllegalArgumentException(
                    "Write a name and a public key, such as release=ed25519:… as telecast plugins keygen prints it.");
        }
        return new TrustedKey(text.substring(0, equals), new VerificationKey(text.substring(equals + 1)));
    }

    @Override
    public String toString() {
        return name + "=" + key;
    }
}
