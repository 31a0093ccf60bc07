package io.telecast.broadcast;

import io.telecast.api.chat.MessageRef;
import io.telecast.api.user.UserFilter;
import java.time.Duration;
import java.time.Instant;

/**
 * What an administrator asked for.
 *
 * @param source the message to copy
 * @param panel the bot's message with the buttons
 */
record Plan(long botId, long adminId, MessageRef source, MessageRef panel, Options options, Instant created) {

    Plan withOptions(Options other) {
        return new Plan(botId, adminId, source, panel, other, created);
    }

    /** Who gets it, as of a time. */
    UserFilter audience(Instant now) {
        return audience(botId, options, now);
    }

    static UserFilter audience(long botId, Options options, Instant now) {
        UserFilter everybody = UserFilter.reachable(botId);
        return options.days() == 0 ? everybody : everybody.since(now.minus(Duration.ofDays(options.days())));
    }
}
