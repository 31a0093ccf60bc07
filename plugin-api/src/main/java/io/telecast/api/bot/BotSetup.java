package io.telecast.api.bot;

import io.telecast.api.Stable;
import java.util.Set;

/**
 * A bot to be connected beside the main bot.
 *
 * @param token what BotFather gave: a secret
 * @param ownerId who is its administrator, beside the operator's
 * @param plugins ids of the plugins that serve it; the host's own commands always do
 * @since 1.0
 */
@Stable
public record BotSetup(String token, long ownerId, Set<String> plugins) {

    public BotSetup {
        plugins = Set.copyOf(plugins);
    }

    @Override
    public String toString() {
        return "BotSetup[owner=" + ownerId + ", plugins=" + plugins + "]";
    }
}
