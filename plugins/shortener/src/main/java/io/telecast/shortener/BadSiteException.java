package io.telecast.shortener;

/** What somebody named cannot be a service's address. */
final class BadSiteException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Problem problem;

    BadSiteException(Problem problem) {
        super("No address of a service: " + problem);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }

    /** What is wrong with it; each has a text of its own. */
    enum Problem {
        /** No domain at all. */
        SYNTAX,
        LONG,
        /** More than a domain: a path, a query, a user name. */
        MORE,
        PORT,
        NUMBER,
        /** A name that leads nowhere on the internet. */
        LOCAL,
        /** Letters of different scripts that look alike. */
        MIXED;

        String text() {
            return "site.bad." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
