package io.telecast.host.links;

import java.time.Instant;
import java.util.Optional;

/**
 * What a link says.
 *
 * @param purpose what it is good for; a token of one purpose is never taken for another
 * @param id of the file or collection, at most {@link #MAX_ID}
 * @param serial the file's serial when the link was made, at most {@link #MAX_SERIAL}; 0 for collections
 * @param userId for whom it was made, 0 for nobody, at most {@link #MAX_USER_ID}
 * @param expiresAt whole seconds since 1970, at most {@link #MAX_EXPIRY}; empty for never
 */
public record LinkToken(Purpose purpose, long id, long serial, long userId, Optional<Instant> expiresAt) {

    // Seven bits a varint byte: with these bounds a token always has at most 64 characters.
    public static final long MAX_ID = (1L << 42) - 1;
    public static final long MAX_SERIAL = (1L << 35) - 1;
    public static final long MAX_USER_ID = (1L << 56) - 1;
    public static final long MAX_EXPIRY = (1L << 35) - 1;

    public LinkToken {
        requireWithin("id", id, 1, MAX_ID);
        requireWithin("serial", serial, 0, MAX_SERIAL);
        requireWithin("user id", userId, 0, MAX_USER_ID);
        expiresAt.ifPresent(at -> requireWithin("expiry", at.getEpochSecond(), 0, MAX_EXPIRY));
        expiresAt = expiresAt.map(at -> Instant.ofEpochSecond(at.getEpochSecond()));
    }

    /** What a token is good for. */
    public enum Purpose {
        /** Opens bytes over HTTP; the token's text begins with F. */
        STREAM('F'),
        /** Asks the bot to deliver; the token's text begins with S. */
        SHARE('S'),
        /** Opens pages of a collection over HTTP; the token's text begins with C. */
        COLLECTION('C'),
        /** Asks the bot to deliver a collection; the token's text begins with B. */
        COLLECTION_SHARE('B');

        private final char initial;

        Purpose(char initial) {
            this.initial = initial;
        }

        /** The first character of every token of this purpose, an upper-case letter. */
        public char initial() {
            return initial;
        }
    }

    private static void requireWithin(String what, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("The " + what + " of a link lies between " + least + " and " + most);
        }
    }
}
