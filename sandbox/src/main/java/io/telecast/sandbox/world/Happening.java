package io.telecast.sandbox.world;

import java.util.List;
import java.util.Optional;

/**
 * Something that the chat page should hear of.
 *
 * @param id grows
 * @param user whom alone it concerns, 0 for all who see the chat
 * @param chat empty where it concerns none
 * @param text of an answer
 * @param alert of an answer
 */
public record Happening(
        long id, Type type, long user, Optional<ChatKey> chat, List<Long> messages, String text, boolean alert) {

    /** What happened. */
    public enum Type {
        MESSAGE,
        EDITED,
        DELETED,
        CHATS,
        ANSWER,
        MENU,
        /** What came before is not known any more: begin anew. */
        RESET
    }

    static Happening of(Type type, ChatKey chat, List<Long> messages) {
        return new Happening(0, type, chat.peer(), Optional.of(chat), messages, "", false);
    }

    static Happening chats(long user) {
        return new Happening(0, Type.CHATS, user, Optional.empty(), List.of(), "", false);
    }

    static Happening menu(long user, long bot) {
        return new Happening(0, Type.MENU, user, Optional.of(ChatKey.direct(bot, user)), List.of(), "", false);
    }

    static Happening answer(long user, ChatKey chat, long message, String text, boolean alert) {
        return new Happening(0, Type.ANSWER, user, Optional.of(chat), List.of(message), text, alert);
    }

    static Happening reset(long number) {
        return new Happening(number, Type.RESET, 0, Optional.empty(), List.of(), "", false);
    }

    Happening numbered(long number) {
        return new Happening(number, type, user, chat, messages, text, alert);
    }
}
