package io.telecast.testdc.api;

import io.telecast.api.chat.Html;
import io.telecast.api.chat.MessageRef;
import io.telecast.sandbox.world.Attachment;
import io.telecast.sandbox.world.BotPosting;
import io.telecast.sandbox.world.BotReading;
import io.telecast.sandbox.world.ChatKey;
import io.telecast.sandbox.world.StoredMessage;
import io.telecast.testdc.rpc.RpcError;
import io.telecast.testdc.tl.TlObject;
import io.telecast.testdc.world.Event.Kind;
import io.telecast.testdc.world.Markup;
import io.telecast.testdc.world.Realm;
import io.telecast.testdc.world.WireIds;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Edits, deletions and pins. */
final class EditingMethods {

    private final Realm realm;
    private final InputPeers inputs;
    private final InputMedia media;
    private final Arrivals arrivals;

    EditingMethods(Realm realm, Uploads uploads, Arrivals arrivals) {
        this.realm = realm;
        this.arrivals = arrivals;
        inputs = new InputPeers(realm.peers());
        media = new InputMedia(realm, uploads);
    }

    void register(Methods methods) {
        methods.add("messages.editMessage", this::edit)
                .add("messages.deleteMessages", this::deletePrivately)
                .add("channels.deleteMessages", this::deleteInChannel)
                .add("messages.updatePinnedMessage", this::pin);
    }

    private TlObject edit(Caller caller, TlObject query) {
        long chatId = inputs.chat(caller.bot(), query.object("peer"));
        ChatKey chat = WireIds.chat(caller.bot(), chatId);
        StoredMessage old = existing(chat, query.intValue("id"));
        if (old.author() != caller.bot() || old.service()) {
            throw RpcError.forbidden("MESSAGE_AUTHOR_REQUIRED");
        }
        Optional<TlObject> newMedia = query.find("media").filter(it -> !it.is("inputMediaWebPage"));
        boolean caption = old.hasFile() || newMedia.isPresent();
        Optional<Html> body = query.has("message")
                ? Optional.of(caption ? Bodies.caption(query) : Bodies.text(query))
                : Optional.empty();
        Optional<Attachment> file = newMedia.map(it -> media.of(caller, it));
        var changed = realm.as(
                caller.session(),
                () -> new BotPosting(realm.world(), caller.bot())
                        .edit(new MessageRef(chatId, old.id()), body, file, Markup.keyboard(query)));
        if (changed.isEmpty()) {
            throw RpcError.badRequest("MESSAGE_NOT_MODIFIED");
        }
        return arrivals.changed(caller, chat, List.of(old.id()), Kind.EDITED);
    }

    private StoredMessage existing(ChatKey chat, long id) {
        return realm.registry().message(chat, id).orElseThrow(() -> RpcError.badRequest("MESSAGE_ID_INVALID"));
    }

    private TlObject deletePrivately(Caller caller, TlObject query) {
        Map<ChatKey, Set<Long>> byChat = new LinkedHashMap<>();
        for (long id : query.ints("id").stream().mapToLong(Integer::longValue).toArray()) {
            realm.ledger()
                    .chatOf(caller.bot(), id)
                    .filter(chat -> realm.registry().message(chat, id).isPresent())
                    .ifPresent(chat -> byChat.computeIfAbsent(chat, any -> new LinkedHashSet<>())
                            .add(id));
        }
        int count = 0;
        for (var entry : byChat.entrySet()) {
            count += delete(caller, entry.getKey(), entry.getValue());
        }
        return affected(realm.ledger().pts(caller.bot()), count);
    }

    private TlObject deleteInChannel(Caller caller, TlObject query) {
        ChatKey chat = ChatKey.channel(inputs.channel(caller.bot(), query.object("channel")));
        realm.peers().requireReadable(caller.bot(), chat.box());
        var ids = new LinkedHashSet<Long>();
        query.ints("id").stream()
                .map(Integer::longValue)
                .filter(id -> realm.registry().message(chat, id).isPresent())
                .forEach(ids::add);
        int count = ids.isEmpty() ? 0 : delete(caller, chat, ids);
        return affected(realm.ledger().pts(chat.box()), count);
    }

    private int delete(Caller caller, ChatKey chat, Set<Long> ids) {
        var gone = realm.as(
                caller.session(), () -> new BotReading(realm.world(), caller.bot()).delete(chat.forBot(), ids));
        if (gone.size() < ids.size()) {
            throw RpcError.forbidden("MESSAGE_DELETE_FORBIDDEN");
        }
        return gone.size();
    }

    private static TlObject affected(int pts, int count) {
        return TlObject.of("messages.affectedMessages", "pts", pts, "pts_count", count);
    }

    private TlObject pin(Caller caller, TlObject query) {
        long chatId = inputs.chat(caller.bot(), query.object("peer"));
        ChatKey chat = WireIds.chat(caller.bot(), chatId);
        StoredMessage message = existing(chat, query.intValue("id"));
        if (query.has("unpin")) {
            throw RpcError.badRequest("CHAT_NOT_MODIFIED");
        }
        new BotReading(realm.world(), caller.bot()).pin(new MessageRef(chatId, message.id()), query.has("silent"));
        return arrivals.changed(caller, chat, List.of(message.id()), Kind.PINNED);
    }
}
