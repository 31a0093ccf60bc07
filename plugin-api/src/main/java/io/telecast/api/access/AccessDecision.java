package io.telecast.api.access;

import io.telecast.api.chat.Html;
import io.telecast.api.chat.Keyboard;

/**
 * What a gate says.
 *
 * @since 0.1
 */
public sealed interface AccessDecision {

    AccessDecision ALLOWED = new Allowed();

    record Allowed() implements AccessDecision {}

    /**
     * Refused.
     *
     * @param reason shown to the user, who may be reading a chat or a web page
     * @param keyboard what can be done about it, shown in the chat
     */
    record Denied(Html reason, Keyboard keyboard) implements AccessDecision {}
}
