package io.telecast.host.plugin.capability;

import java.util.regex.Pattern;

/**
 * One thing that a plugin declares, or wants.
 *
 * @param detail a path or server, {@code *} for any; empty for capabilities that have none
 */
public record Use(Capability capability, String detail) {

    private static final String ANY = "*";
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_~-][A-Za-z0-9._~-]{0,99}){1,10}");

    /** The use of a capability that has no detail. */
    public static Use of(Capability capability) {
        return new Use(capability, "");
    }

    /**
     * Serving a path and what is below it.
     *
     * @throws IllegalArgumentException if that is no path
     */
    public static Use route(String path) {
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("A route's path looks like /watch or /player/assets.");
        }
        return new Use(Capability.ROUTES, path);
    }

    /** Asking servers of any name. */
    public static Use anyWeb() {
        return new Use(Capability.WEB, ANY);
    }

    /**
     * Asking a server.
     *
     * @param host of an address, in any spelling
     */
    public static Use web(String host) {
        return new Use(Capability.WEB, WebHost.canonical(host));
    }

    /** Whether a detail can be declared for a capability. */
    static boolean fits(Capability capability, String detail) {
        return switch (capability.detail()) {
            case NONE -> detail.isEmpty();
            case PATH -> detail.equals(ANY) || PATH.matcher(detail).matches();
            case HOST -> WebHost.isPattern(detail);
        };
    }

    /** Whether who declares this may do the other. */
    boolean covers(Use wanted) {
        return capability == wanted.capability
                && switch (capability.detail()) {
                    case NONE -> true;
                    case PATH -> detail.equals(ANY) || (wanted.detail + "/").startsWith(detail + "/");
                    case HOST -> WebHost.covers(detail, wanted.detail);
                };
    }

    /** As it stands in a manifest. */
    public String text() {
        return detail.isEmpty() ? capability.label() : capability.label() + ":" + detail;
    }

    /** The same with what it means, for operators. */
    String sentence() {
        String more = switch (capability.detail()) {
            case NONE -> "";
            case PATH -> detail.equals(ANY) ? " under any path" : " under " + detail;
            case HOST -> detail.equals(ANY) ? ": any" : "";
        };
        return text() + " (" + capability.meaning() + more + ")";
    }
}
