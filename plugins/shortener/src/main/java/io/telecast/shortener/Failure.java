package io.telecast.shortener;

import java.util.Locale;

/** Why a link was not shortened; each has a text of its own. */
enum Failure {
    /** The service knows the key not, or not any more. */
    KEY(false),
    /** The service says no. */
    REFUSED(false),
    /** Its answer holds no link, such as a web page. */
    NO_LINK(false),
    /** Its answer holds a link that nobody should be given. */
    BAD_LINK(false),
    REDIRECT(false),
    TOO_LONG(false),
    /** Its address is not on the internet. */
    ADDRESS(false),
    UNKNOWN_HOST(false),
    /** Too many requests. */
    BUSY(true),
    SERVER_ERROR(true),
    UNREACHABLE(true),
    SLOW(true),
    /** It has failed so often that it is left alone for a while. */
    RESTING(false),
    /** Something went wrong here. */
    INTERNAL(false);

    private final boolean passing;

    Failure(boolean passing) {
        this.passing = passing;
    }

    /** Whether it may be gone the next moment, which speaks of the service's health and not of the request. */
    boolean passing() {
        return passing;
    }

    String text() {
        return "failure." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
