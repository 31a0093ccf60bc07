package io.telecast.host.links;

import io.telecast.api.chat.Html;
import io.telecast.api.link.LinkResolution.Refused;

/** Why links open nothing, in words for visitors. */
final class Refusals {

    static final Refused UNKNOWN =
            new Refused(404, "Link not found", "Check that the link was copied whole, or ask the bot for a new one.");
    static final Refused ENDED =
            new Refused(410, "Link ended", "This link has expired or was revoked. Ask for a new one.");
    static final Refused BANNED = new Refused(403, "Link refused", "The user for whom this link was made is banned.");
    static final Refused NO_STORE =
            new Refused(503, "Not available", "The server cannot look the link up just now. Try again in a minute.");

    private Refusals() {}

    static Refused byGate(Html reason) {
        return new Refused(403, "Access refused", PlainText.of(reason));
    }
}
