package io.telecast.host.telegram.tdlib.convert;

import io.telecast.host.telegram.tdlib.api.Fields;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a message carries, a {@code MessageContent}. */
public final class Contents {

    /** What people write; all else that there is or will be tells of something that happened. */
    private static final Set<String> WRITTEN = Set.of(
            "messageText",
            "messageAnimation",
            "messageAudio",
            "messageDocument",
            "messagePaidMedia",
            "messagePhoto",
            "messageSticker",
            "messageVideo",
            "messageVideoNote",
            "messageVoiceNote",
            "messageExpiredPhoto",
            "messageExpiredVideo",
            "messageExpiredVideoNote",
            "messageExpiredVoiceNote",
            "messageLocation",
            "messageVenue",
            "messageContact",
            "messageAnimatedEmoji",
            "messageDice",
            "messageGame",
            "messagePoll",
            "messageStory",
            "messageChecklist",
            "messageInvoice",
            "messageUnsupported");

    private Contents() {}

    /** Whether nobody wrote it: "user joined" and the like. */
    public static boolean isService(JsonNode content) {
        return !WRITTEN.contains(Fields.type(content));
    }

    /** Whether it is text only. */
    public static boolean isText(JsonNode content) {
        return switch (Fields.type(content)) {
            case "messageText", "messageAnimatedEmoji" -> true;
            default -> false;
        };
    }

    /** The text or caption, plain. */
    static String text(JsonNode content) {
        return switch (Fields.type(content)) {
            case "messageText" -> Fields.text(content.path("text"), "text");
            case "messageAnimatedEmoji", "messageDice" -> Fields.text(content, "emoji");
            default -> Fields.text(content.path("caption"), "text");
        };
    }
}
