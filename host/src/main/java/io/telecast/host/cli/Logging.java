package io.telecast.host.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import io.telecast.host.config.LogLevel;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/** Sets how much is logged; where it goes stands in {@code logback.xml}. */
final class Logging {

    private Logging() {}

    /** Nothing is logged until the end of it. */
    interface Silence extends AutoCloseable {
        @Override
        void close();
    }

    static Silence silence() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            var filter = new Mute();
            context.addTurboFilter(filter);
            return () -> context.getTurboFilterList().remove(filter);
        }
        return () -> {};
    }

    private static final class Mute extends TurboFilter {
        @Override
        public FilterReply decide(
                @Nullable Marker marker,
                Logger logger,
                Level level,
                @Nullable String format,
                Object @Nullable [] parameters,
                @Nullable Throwable thrown) {
            return FilterReply.DENY;
        }
    }

    static void configure(LogLevel level) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLogger("io.telecast").setLevel(Level.toLevel(level.name()));
            context.getLogger("plugin").setLevel(Level.toLevel(level.name()));
        }
    }
}
