package io.telecast.host.plugin.scope;

/** How many of each thing a plugin may have registered at a time. Far more than any needs: they stop what runs wild. */
public enum Bound {
    COMMANDS(200, "commands"),
    TEXTS(100, "listeners to texts"),
    QUESTIONS(200, "questions"),
    BUTTONS(500, "actions of buttons"),
    START_LINKS(200, "prefixes of start links"),
    ROUTES(200, "routes"),
    GATES(20, "access gates"),
    LINKS(50, "contributors and transformers of links"),
    EVENTS(30, "listeners to events"),
    DELIVERIES(20, "listeners to deliveries"),
    JOBS(200, "kinds of jobs"),
    SETTINGS(100, "listeners to settings"),
    BOTS(10_000, "connected bots");

    private final int most;
    private final String what;

    Bound(int most, String what) {
        this.most = most;
        this.what = what;
    }

    public int most() {
        return most;
    }

    /** In words, in the plural. */
    public String what() {
        return what;
    }
}
