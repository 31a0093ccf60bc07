package io.telecast.testdc.api;

import io.telecast.api.chat.Html;
import io.telecast.sandbox.world.Attachment;
import io.telecast.sandbox.world.BotPosting;
import io.telecast.sandbox.world.BotPosting.Post;
import io.telecast.sandbox.world.ChatKey;
import io.telecast.sandbox.world.FileEntry;
import io.telecast.testdc.rpc.RpcError;
import io.telecast.testdc.tl.TlObject;
import io.telecast.testdc.world.Markup;
import io.telecast.testdc.world.Realm;
import io.telecast.testdc.world.WireIds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code messages.send…}: texts, files and albums. */
final class SendingMethods {

    private static final int MAX_ALBUM = 10;

    private final Realm realm;
    private final InputPeers inputs;
    private final InputMedia media;
    private final Arrivals arrivals;

    SendingMethods(Realm realm, Uploads uploads, Arrivals arrivals) {
        this.realm = realm;
        this.arrivals = arrivals;
        inputs = new InputPeers(realm.peers());
        media = new InputMedia(realm, uploads);
    }

    void register(Methods methods) {
        methods.add("messages.sendMessage", this::sendMessage)
                .add("messages.sendMedia", this::sendMedia)
                .add("messages.sendMultiMedia", this::sendAlbum)
                .add("messages.uploadMedia", this::uploadMedia);
    }

    private TlObject sendMessage(Caller caller, TlObject query) {
        Html body = Bodies.text(query);
        return arrivals.answer(
                caller, List.of(send(caller, query, query, random -> post(query, query, body, Optional.empty(), 0))));
    }

    private TlObject sendMedia(Caller caller, TlObject query) {
        Html caption = Bodies.caption(query);
        return arrivals.answer(
                caller,
                List.of(send(
                        caller,
                        query,
                        query,
                        random ->
                                post(query, query, caption, Optional.of(media.of(caller, query.object("media"))), 0))));
    }

    private TlObject sendAlbum(Caller caller, TlObject query) {
        List<TlObject> items = query.objects("multi_media");
        if (items.isEmpty() || items.size() > MAX_ALBUM) {
            throw RpcError.badRequest("MULTI_MEDIA_TOO_LONG");
        }
        long album = items.getFirst().longValue("random_id");
        List<Attachment> files = items.stream()
                .map(item -> media.of(caller, item.object("media")))
                .toList();
        List<Html> captions = items.stream().map(Bodies::caption).toList();
        var arrived = new ArrayList<Arrivals.Arrival>();
        for (int i = 0; i < items.size(); i++) {
            Optional<Attachment> file = Optional.of(files.get(i));
            Html caption = captions.get(i);
            TlObject item = items.get(i);
            arrived.add(send(caller, query, item, random -> post(query, item, caption, file, album)));
        }
        return arrivals.answer(caller, arrived);
    }

    private interface Making {
        Post post(long random);
    }

    private Arrivals.Arrival send(Caller caller, TlObject query, TlObject item, Making making) {
        long chatId = inputs.chat(caller.bot(), query.object("peer"));
        ChatKey chat = WireIds.chat(caller.bot(), chatId);
        long random = item.longValue("random_id");
        return arrivals.once(
                caller,
                chat,
                random,
                () -> new BotPosting(realm.world(), caller.bot())
                        .send(chatId, making.post(random))
                        .id());
    }

    private static Post post(TlObject query, TlObject item, Html body, Optional<Attachment> file, long album) {
        long replyTo = query.find("reply_to")
                .filter(it -> it.is("inputReplyToMessage"))
                .map(it -> it.longValue("reply_to_msg_id"))
                .orElse(0L);
        return new Post(
                body,
                file,
                Markup.keyboard(item),
                replyTo,
                Optional.empty(),
                query.has("noforwards"),
                query.has("silent"),
                album);
    }

    /** Keeps a file for a message that is sent later. */
    private TlObject uploadMedia(Caller caller, TlObject query) {
        FileEntry file = new BotPosting(realm.world(), caller.bot()).keep(media.of(caller, query.object("media")));
        return realm.documents().media(caller.bot(), file);
    }
}
