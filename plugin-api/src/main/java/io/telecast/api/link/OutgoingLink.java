package io.telecast.api.link;

/**
 * A link that is about to be shown to somebody.
 *
 * @param label the text of its button
 * @param url where it leads
 * @param botId the bot that shows it
 * @param userId to whom
 * @since 0.1
 */
public record OutgoingLink(LinkKind kind, String label, String url, long botId, long userId) {

    public OutgoingLink withUrl(String other) {
        return new OutgoingLink(kind, label, other, botId, userId);
    }
}
