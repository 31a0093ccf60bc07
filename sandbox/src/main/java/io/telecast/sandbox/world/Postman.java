package io.telecast.sandbox.world;

import io.telecast.sandbox.world.PendingUpdate.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Works out what a new message changes: the box it goes to and the bots that must hear of it. */
final class Postman {

    private Postman() {}

    record Posted(StoredMessage message, List<Change> changes) {}

    static Posted post(State state, ChatKey chat, StoredMessage.Draft draft, Instant now) {
        StoredMessage message = draft.numbered(state.boxes.next(chat.box()), now);
        var changes = new ArrayList<Change>();
        boolean fromUser = !chat.isChannel() && draft.author() == chat.peer();
        if (fromUser) {
            var tie = state.relations.tie(chat.peer(), chat.box());
            if (!tie.started()) {
                changes.add(new Change.RelationSet(chat.peer(), chat.box(), true, tie.blocked()));
            }
        }
        changes.add(new Change.MessageSet(chat, message));
        if (fromUser) {
            changes.add(queued(state, chat.box(), chat, message));
        } else if (chat.isChannel()) {
            state.directory.bots().stream()
                    .filter(bot -> bot.answersUsers() && bot.id() != draft.author())
                    .filter(bot -> state.directory.rank(chat.box(), bot.id()).isMember())
                    .forEach(bot -> changes.add(queued(state, bot.id(), chat, message)));
        }
        return new Posted(message, changes);
    }

    private static Change queued(State state, long bot, ChatKey chat, StoredMessage message) {
        long seq = state.updates.next(bot);
        return new Change.UpdateQueued(
                bot, new PendingUpdate(seq, Kind.MESSAGE, message.date(), chat, message.id(), 0, "", false));
    }
}
