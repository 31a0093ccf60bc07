package io.telecast.verify;

import io.telecast.api.storage.Index;
import io.telecast.api.storage.StoreSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What one bot knows of one user's verification. A single record, so that using a link up and unlocking are one step.
 * Tokens are kept as their hashes only; empty for none.
 *
 * @param userId the user
 * @param pass the newest link that may be used
 * @param spent the link that was used last
 * @param until when the verification ends
 * @param grantedBy the administrator who gave it, 0 for nobody
 */
record Visitor(long userId, Pass pass, Spent spent, Instant until, long grantedBy) {

    static final String BY_TOKEN = "token";

    /** Records outlive what they are for by this much, so that old links are answered with a sentence that fits. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    /** After this time a delivery that was promised and not begun has been lost with the process. */
    private static final Duration INTERRUPTED = Duration.ofSeconds(30);

    /**
     * A link to verify with.
     *
     * @param token its hash; empty for none
     * @param startPayload asks for what the user wanted; empty for nothing
     * @param led whether a shortener stands before it
     */
    record Pass(String token, String startPayload, Instant issued, Instant expires, boolean led) {

        static final Pass NONE = new Pass("", "", Instant.EPOCH, Instant.EPOCH, false);
    }

    /**
     * A link that was used.
     *
     * @param by the number of the message that used it
     * @param open what is still to be delivered; empty once it has been
     */
    record Spent(String token, long by, Instant at, String open) {

        static final Spent NONE = new Spent("", 0, Instant.EPOCH, "");

        Spent opened() {
            return new Spent(token, by, at, "");
        }
    }

    static StoreSpec<Visitor> spec() {
        return StoreSpec.of("visitors", Visitor.class, Visitor::key)
                .optionalIndex(
                        BY_TOKEN, visitor -> Optional.of(visitor.pass.token).filter(hash -> !hash.isEmpty()))
                .expires(visitor -> Optional.of(visitor.expires()))
                .build();
    }

    static Visitor unknown(long userId) {
        return new Visitor(userId, Pass.NONE, Spent.NONE, Instant.EPOCH, 0);
    }

    static String key(long userId) {
        return Index.sortable(userId);
    }

    String key() {
        return key(userId);
    }

    private Instant expires() {
        Instant last = pass.expires.isAfter(spent.at) ? pass.expires : spent.at;
        return (until.isAfter(last) ? until : last).plus(REMEMBERED);
    }

    boolean verified(Instant now) {
        return now.isBefore(until);
    }

    Visitor issued(Pass next) {
        return new Visitor(userId, next, spent, until, grantedBy);
    }

    Visitor granted(Instant end, long admin) {
        return new Visitor(userId, pass, spent, end, admin);
    }

    /** Ends everything: the verification and links that would give another one. */
    Visitor revoked() {
        return new Visitor(userId, Pass.NONE, Spent.NONE, Instant.EPOCH, 0);
    }

    Visitor opened() {
        return new Visitor(userId, pass, spent.opened(), until, grantedBy);
    }

    /** What becomes of a link that is used. */
    Use use(String token, long message, Instant now, VerifySettings settings) {
        if (!token.isEmpty() && token.equals(pass.token)) {
            return useNewest(message, now, settings);
        }
        if (!token.isEmpty() && token.equals(spent.token)) {
            boolean interrupted =
                    message == spent.by || !spent.at.plus(INTERRUPTED).isAfter(now);
            return !spent.open.isEmpty() && interrupted ? new Use.Resumed(until, spent.open) : new Use.Spent();
        }
        return pass.token.isEmpty() || !now.isBefore(pass.expires) ? new Use.Unknown() : new Use.Replaced();
    }

    private Use useNewest(long message, Instant now, VerifySettings settings) {
        if (!now.isBefore(pass.expires)) {
            return new Use.Expired(issued(Pass.NONE), pass.startPayload);
        }
        if (pass.led && now.isBefore(pass.issued.plus(settings.soonest()))) {
            return new Use.TooSoon(issued(Pass.NONE), pass.startPayload);
        }
        Instant end = settings.end(now);
        var used = new Spent(pass.token, message, now, pass.startPayload);
        var next = new Visitor(
                userId, Pass.NONE, used, end.isAfter(until) ? end : until, end.isAfter(until) ? 0 : grantedBy);
        return new Use.Unlocked(next, pass.startPayload);
    }

    /** Leaves out what opens files. */
    @Override
    public String toString() {
        return "Visitor[user=" + userId + ", until=" + until + "]";
    }
}
