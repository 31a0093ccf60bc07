package io.telecast.testdc.api;

import io.telecast.api.chat.Html;
import io.telecast.api.chat.Keyboard;
import io.telecast.sandbox.world.Attachment;
import io.telecast.sandbox.world.BotPosting;
import io.telecast.sandbox.world.BotPosting.Post;
import io.telecast.sandbox.world.ChatKey;
import io.telecast.sandbox.world.Origin;
import io.telecast.sandbox.world.StoredMessage;
import io.telecast.testdc.rpc.RpcError;
import io.telecast.testdc.tl.TlObject;
import io.telecast.testdc.world.Realm;
import io.telecast.testdc.world.WireIds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code messages.forwardMessages}: with the author named, or as copies. */
final class ForwardMethods {

    private static final int MAX_IDS = 100;

    private final Realm realm;
    private final InputPeers inputs;
    private final Arrivals arrivals;

    ForwardMethods(Realm realm, Arrivals arrivals) {
        this.realm = realm;
        this.arrivals = arrivals;
        inputs = new InputPeers(realm.peers());
    }

    void register(Methods methods) {
        methods.add("messages.forwardMessages", this::forward);
    }

    private record Source(ChatKey chat, StoredMessage message, long random) {}

    private TlObject forward(Caller caller, TlObject query) {
        List<Source> sources = sources(caller, query);
        long to = inputs.chat(caller.bot(), query.object("to_peer"));
        Map<Long, Long> albums = new HashMap<>();
        var arrived = new ArrayList<Arrivals.Arrival>();
        for (Source source : sources) {
            long album = source.message().album() == 0
                    ? 0
                    : albums.computeIfAbsent(source.message().album(), any -> source.random());
            arrived.add(arrivals.once(
                    caller,
                    WireIds.chat(caller.bot(), to),
                    source.random(),
                    () -> new BotPosting(realm.world(), caller.bot())
                            .send(to, post(query, source, album))
                            .id()));
        }
        return arrivals.answer(caller, arrived);
    }

    /** What can be forwarded; what is not there is left out, as long as something is. */
    private List<Source> sources(Caller caller, TlObject query) {
        List<Integer> ids = query.ints("id");
        List<Long> randoms = query.longs("random_id");
        if (ids.isEmpty() || ids.size() > MAX_IDS) {
            throw RpcError.badRequest(ids.isEmpty() ? "MESSAGE_IDS_EMPTY" : "LIMIT_INVALID");
        }
        if (ids.size() != randoms.size()) {
            throw RpcError.badRequest("RANDOM_ID_INVALID");
        }
        long from = inputs.chat(caller.bot(), query.object("from_peer"));
        if (from < 0) {
            realm.peers().requireReadable(caller.bot(), from);
        }
        ChatKey chat = WireIds.chat(caller.bot(), from);
        var found = new ArrayList<Source>();
        for (int i = 0; i < ids.size(); i++) {
            long random = randoms.get(i);
            realm.registry()
                    .message(chat, ids.get(i))
                    .filter(message -> !message.service())
                    .ifPresent(message -> found.add(new Source(chat, message, random)));
        }
        if (found.isEmpty()) {
            throw RpcError.badRequest("MESSAGE_ID_INVALID");
        }
        if (found.stream().anyMatch(source -> source.message().protect())) {
            throw RpcError.badRequest("CHAT_FORWARDS_RESTRICTED");
        }
        return found;
    }

    private Post post(TlObject query, Source source, long album) {
        StoredMessage message = source.message();
        boolean bare = query.has("drop_media_captions") && message.hasFile();
        return new Post(
                bare ? Html.EMPTY : Html.markup(message.html()),
                message.hasFile() ? Optional.of(new Attachment.Known(message.file())) : Optional.empty(),
                Keyboard.NONE,
                0,
                query.has("drop_author") ? Optional.empty() : Optional.of(origin(source)),
                query.has("noforwards"),
                query.has("silent"),
                album);
    }

    private Origin origin(Source source) {
        StoredMessage message = source.message();
        return message.origin().orElseGet(() -> {
            long chat = source.chat().isChannel() ? source.chat().box() : 0;
            long author = chat == 0 ? message.author() : chat;
            return new Origin(
                    chat, chat == 0 ? 0 : message.id(), realm.registry().displayName(author));
        });
    }
}
