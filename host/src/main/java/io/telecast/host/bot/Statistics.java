package io.telecast.host.bot;

import io.telecast.api.bot.BotIdentity;
import java.util.Map;

/** The host's figures for {@code /stats}. */
@FunctionalInterface
public interface Statistics {

    /** The values of the {@code stats.report} and {@code stats.bot} texts, as people read them. */
    Map<String, Object> report(BotIdentity bot);
}
