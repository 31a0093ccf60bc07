package io.telecast.api.command;

import io.telecast.api.Growing;
import io.telecast.api.Stable;

/**
 * One argument of a command, as the usage line shows it.
 *
 * @param name shown as {@code <name>} or {@code [name]}
 * @param kind whether it must be there, may be there, or takes the rest of the line
 * @since 1.0
 */
@Stable
public record Argument(String name, Kind kind) {

    /** Whether an argument must be given. */
    @Growing
    public enum Kind {
        REQUIRED,
        OPTIONAL,
        /** Everything to the end of the line; may be empty. Only as the last one. */
        REST
    }

    public static Argument required(String name) {
        return new Argument(name, Kind.REQUIRED);
    }

    public static Argument optional(String name) {
        return new Argument(name, Kind.OPTIONAL);
    }

    public static Argument rest(String name) {
        return new Argument(name, Kind.REST);
    }
}
