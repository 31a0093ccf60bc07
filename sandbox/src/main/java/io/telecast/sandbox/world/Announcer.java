package io.telecast.sandbox.world;

import io.telecast.sandbox.world.Happening.Type;
import java.util.List;
import java.util.Optional;

/** What a change means for those who look on. */
final class Announcer {

    private Announcer() {}

    /** @param state before the change */
    static Optional<Happening> happening(State state, Change change) {
        return switch (change) {
            case Change.MessageSet(var chat, var message) -> {
                boolean known = state.boxes.find(chat, message.id()).isPresent();
                yield Optional.of(Happening.of(known ? Type.EDITED : Type.MESSAGE, chat, List.of(message.id())));
            }
            case Change.MessagesGone(var chat, var ids) -> Optional.of(Happening.of(Type.DELETED, chat, ids));
            case Change.PersonSet any -> Optional.of(Happening.chats(0));
            case Change.BotSet any -> Optional.of(Happening.chats(0));
            case Change.ChannelSet any -> Optional.of(Happening.chats(0));
            case Change.MemberSet any -> Optional.of(Happening.chats(0));
            case Change.RelationSet relation -> Optional.of(Happening.chats(relation.user()));
            case Change.ReadSet read -> Optional.of(Happening.chats(read.user()));
            case Change.MenuSet menu -> Optional.of(Happening.menu(menu.user(), menu.bot()));
            case Change.FileSet any -> Optional.empty();
            case Change.UpdateQueued any -> Optional.empty();
            case Change.UpdateHandled any -> Optional.empty();
            case Change.CounterSet any -> Optional.empty();
        };
    }
}
