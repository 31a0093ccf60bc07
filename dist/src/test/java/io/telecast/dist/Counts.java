package io.telecast.dist;

/** Prints what a scenario counted: the figures are its result as much as its passing is. */
public final class Counts {

    private Counts() {}

    /** Prints a line, such as {@code broadcast to 5000 users: 5000 got it once}. */
    public static void print(String scenario, String counts) {
        System.out.println("[scenario] " + scenario + ": " + counts);
    }
}
