package io.telecast.host.plugin.settings;

/** Where the value of a setting comes from. */
public enum Source {
    DEFAULT,
    /** The configuration file, environment or command line. */
    CONFIGURATION,
    /** An operator, for all bots. */
    OPERATOR,
    /** An operator, for one bot. */
    OPERATOR_FOR_BOT
}
