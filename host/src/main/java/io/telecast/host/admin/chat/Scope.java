package io.telecast.host.admin.chat;

import io.telecast.host.plugin.settings.FieldView;
import io.telecast.host.plugin.settings.Source;

/**
 * Whose settings somebody sees and changes in a chat. On the main bot they are those of all bots, unless the main bot has
 * a value of its own; on a clone they are that clone's.
 *
 * @param main whether the bot is the main bot
 * @param operator whether it is one of the operator's administrators, not the owner of a clone
 */
record Scope(long botId, boolean main, boolean operator) {

    boolean shows(FieldView field) {
        return operator || field.ownerMayChange();
    }

    /** For which bot a new value counts, 0 for all. */
    long target(FieldView field) {
        return main && field.source() != Source.OPERATOR_FOR_BOT ? 0 : botId;
    }
}
