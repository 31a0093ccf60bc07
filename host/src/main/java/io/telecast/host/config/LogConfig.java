package io.telecast.host.config;

/** What goes to the log. */
public record LogConfig(
        @Key(name = "log.level", initial = "info", help = "How much is logged: error, warn, info, debug or trace.")
        LogLevel level) {}
