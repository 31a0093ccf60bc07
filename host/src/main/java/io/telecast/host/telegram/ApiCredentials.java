package io.telecast.host.telegram;

import java.util.Optional;

/** What an application signs itself with at Telegram: an id and a hash, as my.telegram.org shows them. */
public final class ApiCredentials {

    private ApiCredentials() {}

    /** What is wrong with the form of an id, as a sentence; none if nothing is. */
    public static Optional<String> problemOfId(String id) {
        return id.matches("[1-9][0-9]{0,9}") && Long.parseLong(id) <= Integer.MAX_VALUE
                ? Optional.empty()
                : Optional.of("An API id is a number such as 1234567, as my.telegram.org shows it.");
    }

    /** What is wrong with the form of a hash, as a sentence that does not repeat it; none if nothing is. */
    public static Optional<String> problemOfHash(String hash) {
        return hash.matches("[0-9a-fA-F]{32}")
                ? Optional.empty()
                : Optional.of("An API hash is 32 digits and letters from a to f, as my.telegram.org shows it.");
    }
}
