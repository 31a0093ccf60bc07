package io.telecast.host.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import io.telecast.host.config.LogLevel;
import org.slf4j.LoggerFactory;

/** Sets how much is logged; where it goes stands in {@code logback.xml}. */
final class Logging {

    private Logging() {}

    static void configure(LogLevel level) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLogger("io.telecast").setLevel(Level.toLevel(level.name()));
            context.getLogger("plugin").setLevel(Level.toLevel(level.name()));
        }
    }
}
