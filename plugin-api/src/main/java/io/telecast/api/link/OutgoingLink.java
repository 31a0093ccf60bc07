package io.telecast.api.link;

import io.telecast.api.Stable;

/**
 * A link that is about to be shown to somebody.
 *
 * @param label the text of its button
 * @param url where it leads
 * @param botId the bot that shows it
 * @param userId to whom
 * @since 1.0
 */
@Stable
public record OutgoingLink(LinkKind kind, String label, String url, long botId, long userId) {

    public OutgoingLink withUrl(String other) {
        return new OutgoingLink(kind, label, other, botId, userId);
    }

    /** Hides the address: it opens something. */
    @Override
    public String toString() {
        return "OutgoingLink[" + kind + ", label=" + label + ", bot=" + botId + ", user=" + userId + "]";
    }
}
