package io.telecast.testdc.world;

import io.telecast.sandbox.world.ChatKey;
import io.telecast.sandbox.world.Origin;
import io.telecast.sandbox.world.Registry;
import io.telecast.sandbox.world.StoredMessage;
import io.telecast.testdc.tl.TlObject;
import java.util.List;
import java.util.Optional;

/** Messages, and what happens to them, as a bot sees it. Thread-safe. */
public final class Messages {

    private final Registry registry;
    private final Documents documents;
    private final Ledger ledger;

    public Messages(Registry registry, Documents documents, Ledger ledger) {
        this.registry = registry;
        this.documents = documents;
        this.ledger = ledger;
    }

    /** A message; {@code messageEmpty} where there is none any more. */
    public TlObject message(long viewer, ChatKey chat, long id, Mentions mentions) {
        return find(viewer, chat, id, mentions).orElseGet(() -> empty(id));
    }

    public static TlObject empty(long id) {
        return TlObject.of("messageEmpty", "id", (int) id);
    }

    public Optional<TlObject> find(long viewer, ChatKey chat, long id, Mentions mentions) {
        return registry.message(chat, id).map(found -> {
            if (chat.isChannel()) {
                mentions.channel(chat.box());
            } else {
                mentions.user(chat.box()).user(chat.peer());
            }
            return found.service() ? service(viewer, chat, found) : plain(viewer, chat, found, mentions);
        });
    }

    private TlObject plain(long viewer, ChatKey chat, StoredMessage message, Mentions mentions) {
        Entities body = Entities.of(message.html());
        int edited = ledger.edited(chat, message.id());
        return head("message", viewer, chat, message)
                .with("noforwards", message.protect())
                .with("pinned", message.pinned())
                .with("fwd_from", message.origin().map(origin -> origin(origin, message, mentions)))
                .with("message", body.text())
                .with("entities", body.entities().isEmpty() ? null : body.entities())
                .with("media", registry.file(message.file()).map(file -> documents.media(viewer, file)))
                .with("reply_markup", Markup.of(message.keys()))
                .with("views", chat.isChannel() ? 1 : null)
                .with("forwards", chat.isChannel() ? 0 : null)
                .with("edit_date", edited == 0 ? null : edited)
                .with("edit_hide", edited != 0 && !message.edited())
                .with("grouped_id", message.album() == 0 ? null : album(chat, message));
    }

    private static TlObject head(String constructor, long viewer, ChatKey chat, StoredMessage message) {
        boolean out = message.author() == viewer;
        return TlObject.of(constructor, "out", out, "post", chat.isChannel(), "silent", message.silent())
                .with("id", (int) message.id())
                .with("from_id", out && !chat.isChannel() ? Peers.peer(viewer) : null)
                .with("peer_id", Peers.peer(chat.forBot()))
                .with("date", seconds(message))
                .with("reply_to", reply(message));
    }

    private static Optional<TlObject> reply(StoredMessage message) {
        return Optional.of(message.replyTo())
                .filter(id -> id != 0)
                .map(id -> TlObject.of("messageReplyHeader", "reply_to_msg_id", id.intValue()));
    }

    private TlObject origin(Origin origin, StoredMessage message, Mentions mentions) {
        if (origin.chat() == 0) {
            return TlObject.of("messageFwdHeader", "date", seconds(message)).with("from_name", origin.title());
        }
        mentions.channel(origin.chat());
        StoredMessage source = registry.message(ChatKey.channel(origin.chat()), origin.message())
                .orElse(message);
        return TlObject.of("messageFwdHeader", "date", seconds(source))
                .with("from_id", Peers.peer(origin.chat()))
                .with("channel_post", (int) origin.message());
    }

    private static int seconds(StoredMessage message) {
        return (int) message.date().getEpochSecond();
    }

    private static long album(ChatKey chat, StoredMessage message) {
        return AccessHashes.mix(AccessHashes.mix(chat.box()) + message.album());
    }

    private static TlObject service(long viewer, ChatKey chat, StoredMessage message) {
        TlObject action = message.replyTo() != 0
                ? TlObject.of("messageActionPinMessage")
                : message.id() == 1 && chat.isChannel()
                        ? TlObject.of("messageActionChannelCreate", "title", message.text())
                        : TlObject.of("messageActionCustomAction", "message", message.text());
        return head("messageService", viewer, chat, message).with("action", action);
    }

    /** An update that tells of an event; empty if its message is gone. */
    public Optional<TlObject> update(long viewer, Event event, Mentions mentions) {
        ChatKey chat = event.chat();
        Optional<TlObject> told = switch (event.kind()) {
            case NEW -> message(viewer, event, mentions, "updateNewMessage", "updateNewChannelMessage");
            case EDITED -> message(viewer, event, mentions, "updateEditMessage", "updateEditChannelMessage");
            case PINNED ->
                Optional.of(
                        chat.isChannel()
                                ? TlObject.of("updatePinnedChannelMessages", "pinned", true)
                                : TlObject.of("updatePinnedMessages", "pinned", true)
                                        .with("peer", Peers.peer(chat.forBot())));
            case DELETED ->
                Optional.of(TlObject.of(chat.isChannel() ? "updateDeleteChannelMessages" : "updateDeleteMessages"));
        };
        boolean listed = event.kind() == Event.Kind.PINNED || event.kind() == Event.Kind.DELETED;
        if (chat.isChannel()) {
            mentions.channel(chat.box());
        }
        return told.map(update -> listed ? listed(update, event) : update)
                .map(update -> update.with("pts", event.pts()).with("pts_count", event.count()));
    }

    private Optional<TlObject> message(
            long viewer, Event event, Mentions mentions, String privately, String inChannel) {
        ChatKey chat = event.chat();
        return find(viewer, chat, event.ids().getFirst(), mentions)
                .map(found -> TlObject.of(chat.isChannel() ? inChannel : privately, "message", found));
    }

    private static TlObject listed(TlObject update, Event event) {
        List<Integer> ids = event.wireIds();
        TlObject listed = update.with("messages", ids);
        return event.chat().isChannel()
                ? listed.with("channel_id", WireIds.channel(event.chat().box()))
                : listed;
    }
}
