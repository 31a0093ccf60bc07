package io.telecast.host.admin.console;

/**
 * Who acts through the console.
 *
 * @param userId of an administrator, 0 for whoever uses the command line of this machine
 */
public record Operator(long userId, String name) {

    /** Whoever may read the data directory. */
    public static final Operator COMMAND_LINE = new Operator(0, "the command line");
}
