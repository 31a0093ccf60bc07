package io.telecast.sandbox.world;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** All that is kept. Changes only by {@link #apply}. Guarded by the world's lock. */
final class State {

    private static final Duration UPDATES_KEPT = Duration.ofHours(24);

    final Directory directory = new Directory();
    final Mailboxes boxes = new Mailboxes();
    final FileTable files = new FileTable();
    final Relations relations = new Relations();
    final UpdateQueues updates = new UpdateQueues();

    void apply(Change change) {
        switch (change) {
            case Change.PersonSet(var person) -> directory.set(person);
            case Change.BotSet(var bot) -> directory.set(bot);
            case Change.ChannelSet(var channel) -> directory.set(channel);
            case Change.MemberSet(var channel, var id, var rank) -> directory.setMember(channel, id, rank);
            case Change.FileSet(var file) -> files.set(file);
            case Change.MessageSet(var chat, var message) -> boxes.set(chat, message);
            case Change.MessagesGone(var chat, var ids) -> boxes.remove(chat, ids);
            case Change.RelationSet(var user, var bot, var started, var blocked) ->
                relations.setTie(user, bot, started, blocked);
            case Change.ReadSet(var user, var chat, var upTo) -> relations.setRead(user, chat, upTo);
            case Change.MenuSet(var bot, var user, var lines) -> relations.setMenu(bot, user, lines);
            case Change.UpdateQueued(var bot, var update) -> updates.add(bot, update);
            case Change.UpdateHandled(var bot, var seq) -> updates.remove(bot, seq);
            case Change.CounterSet(var counter, var of, var last) -> {
                switch (counter) {
                    case MESSAGE -> boxes.raise(of, last);
                    case UPDATE -> updates.raise(of, last);
                    case FILE -> files.raise(last);
                }
            }
        }
    }

    /** Forgets files without messages and updates that are too old. Done before the journal is written anew. */
    void tidy(Instant now) {
        files.retain(boxes.files());
        updates.dropOlderThan(now.minus(UPDATES_KEPT));
    }

    /** The changes that make this state again. */
    void snapshot(Consumer<List<Change>> out) {
        Consumer<Change> one = change -> out.accept(List.of(change));
        directory.snapshot(one);
        files.snapshot(one);
        boxes.snapshot(one);
        relations.snapshot(one);
        updates.snapshot(one);
    }
}
