package io.telecast.api.access;

import io.telecast.api.Stable;
import io.telecast.api.chat.Html;
import io.telecast.api.chat.Keyboard;

/**
 * What a gate says.
 *
 * @since 1.0
 */
@Stable
public sealed interface AccessDecision {

    /** The answer of a gate that has nothing against it. */
    AccessDecision ALLOWED = new Allowed();

    /** A refusal with nothing to press. */
    static AccessDecision denied(Html reason) {
        return new Denied(reason, Keyboard.NONE);
    }

    /** Nothing against it. */
    record Allowed() implements AccessDecision {}

    /**
     * Refused.
     *
     * @param reason shown to the user, who may be reading a chat or a web page
     * @param keyboard what can be done about it, shown in the chat
     */
    record Denied(Html reason, Keyboard keyboard) implements AccessDecision {}
}
