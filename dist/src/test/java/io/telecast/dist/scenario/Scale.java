package io.telecast.dist.scenario;

/** How large the scenarios are: {@code -Dtelecast.scenarios=full} for the figures that the documentation names. */
final class Scale {

    private Scale() {}

    static int of(int full, int usual) {
        return System.getProperty("telecast.scenarios", "").equals("full") ? full : usual;
    }
}
