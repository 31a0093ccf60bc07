package io.telecast.host.bot;

import java.util.Map;

/** The host's figures for {@code /stats}. */
@FunctionalInterface
public interface Statistics {

    /** The values of the {@code stats.report} text, as people read them. */
    Map<String, Object> report(long botId);
}
