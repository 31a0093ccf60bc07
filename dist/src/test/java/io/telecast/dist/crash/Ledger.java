package io.telecast.dist.crash;

import io.telecast.dist.Digest;
import io.telecast.dist.Links;
import io.telecast.dist.Product;
import io.telecast.dist.Web;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What was acknowledged before a crash, and what must therefore hold after it. */
final class Ledger {
    private final List<Entry> entries = new ArrayList<>();

    /** What a link does. */
    enum State {
        STREAMS(200),
        REVOKED(410),
        BANNED(403);

        private final int status;

        State(int status) {
            this.status = status;
        }
    }

    /** A link that the bot answered with. Changed only by the thread that acts. */
    static final class Entry {
        final long user;
        final Links links;
        private final String digest;
        // while a change was asked for and not yet answered, both states are right
        private Set<State> allowed = Set.of(State.STREAMS);

        private Entry(long user, Links links, String digest) {
            this.user = user;
            this.links = links;
            this.digest = digest;
        }

        void asked(State next) {
            allowed = Set.of(allowed.iterator().next(), next);
        }

        void answered(State next) {
            allowed = Set.of(next);
        }

        boolean is(State state) {
            return allowed.equals(Set.of(state));
        }

        /** Compares with what is served; settles what was in doubt. Answers what is wrong, or nothing. */
        String check(Product product) {
            var answer = Web.get(product.here(links.bytes()));
            for (State state : allowed) {
                if (answer.statusCode() == state.status
                        && (state != State.STREAMS || Digest.of(answer.body()).equals(digest))) {
                    allowed = Set.of(state);
                    return "";
                }
            }
            return "user " + user + " should be " + allowed + " and got " + answer.statusCode();
        }
    }

    Entry acknowledged(long user, Links links, byte[] bytes) {
        var entry = new Entry(user, links, Digest.of(bytes));
        entries.add(entry);
        return entry;
    }

    /** Everything that does not hold. */
    List<String> lost(Product product) {
        return entries.stream()
                .map(entry -> entry.check(product))
                .filter(problem -> !problem.isEmpty())
                .toList();
    }

    long count(State state) {
        return entries.stream().filter(entry -> entry.is(state)).count();
    }
}
