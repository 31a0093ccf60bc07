package io.telecast.host.telegram.tdlib.bot;

import io.telecast.host.telegram.tdlib.api.Chats;
import io.telecast.host.telegram.tdlib.client.TdJson;
import io.telecast.host.telegram.tdlib.convert.KnownChats;
import io.telecast.host.telegram.tdlib.convert.KnownUsers;
import io.telecast.host.telegram.tdlib.convert.MessageConverter;
import io.telecast.host.telegram.tdlib.journal.UpdateJournal;
import java.io.IOException;
import java.util.function.LongFunction;

/** What one bot is made of. */
record Parts(
        Line line,
        Outbox outbox,
        Inbox inbox,
        Places places,
        Reading reading,
        Sending sending,
        Copying copying,
        BulkCopying bulkCopying,
        Editing editing,
        Deleting deleting,
        Menus menus) {

    static Parts make(TdJson json, long botId, BotFolder folder, LongFunction<String> usernames) throws IOException {
        var journal = UpdateJournal.open(folder.journal());
        var line = new Line(json, botId);
        var users = new KnownUsers(id -> line.ask(new Chats.GetUser(id)));
        var chats = new KnownChats(users, id -> line.ask(new Chats.GetSupergroup(id)));
        var messages = new MessageConverter(chats, users::get);
        var outbox = new Outbox(line);
        var inbox = new Inbox(botId, new UpdateReader(botId, messages, users), journal);
        line.listen(new UpdateRouter(users, chats, outbox, inbox));
        inbox.open();

        var formatting = new Formatting(json);
        var uploads = new Uploads(folder);
        var places = new Places(line, chats, usernames);
        var reading = new Reading(line, places, messages);
        var sending = new Sending(line, places, formatting, uploads, outbox, messages);
        return new Parts(
                line,
                outbox,
                inbox,
                places,
                reading,
                sending,
                new Copying(line, places, formatting, reading, sending, outbox),
                new BulkCopying(line, places, reading, sending, outbox),
                new Editing(line, formatting, uploads, reading, sending),
                new Deleting(line, reading),
                new Menus(line, places));
    }

    /** Ends requests, has TDLib close, and writes down what came until then. */
    void close() {
        line.ended();
        outbox.abandon();
        line.close();
        inbox.close();
    }
}
