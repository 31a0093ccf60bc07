package io.telecast.testdc.api;

import io.telecast.sandbox.world.ChatKey;
import io.telecast.sandbox.world.StoredMessage;
import io.telecast.testdc.rpc.RpcError;
import io.telecast.testdc.tl.TlObject;
import io.telecast.testdc.world.Mentions;
import io.telecast.testdc.world.Messages;
import io.telecast.testdc.world.Realm;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** {@code messages.getMessages} and {@code channels.getMessages}: messages by their numbers. */
final class ReadingMethods {

    private static final int MAX_IDS = 200;

    private final Realm realm;
    private final InputPeers inputs;

    ReadingMethods(Realm realm) {
        this.realm = realm;
        inputs = new InputPeers(realm.peers());
    }

    void register(Methods methods) {
        methods.add("messages.getMessages", this::privately).add("channels.getMessages", this::inChannel);
    }

    private TlObject privately(Caller caller, TlObject query) {
        var mentions = new Mentions();
        List<TlObject> found =
                found(caller, query, mentions, id -> realm.ledger().chatOf(caller.bot(), id));
        TlObject answer = TlObject.of("messages.messages", "messages", found, "topics", List.of());
        return realm.peers().complete(caller.bot(), answer, mentions);
    }

    private TlObject inChannel(Caller caller, TlObject query) {
        long channel = inputs.channel(caller.bot(), query.object("channel"));
        realm.peers().requireReadable(caller.bot(), channel);
        var mentions = new Mentions().channel(channel);
        List<TlObject> found = found(caller, query, mentions, id -> Optional.of(ChatKey.channel(channel)));
        TlObject answer = TlObject.of(
                        "messages.channelMessages", "pts", realm.ledger().pts(channel))
                .with("count", found.size())
                .with("messages", found)
                .with("topics", List.of());
        return realm.peers().complete(caller.bot(), answer, mentions);
    }

    private List<TlObject> found(
            Caller caller, TlObject query, Mentions mentions, LongFunction<Optional<ChatKey>> chats) {
        List<TlObject> wanted = query.objects("id");
        if (wanted.isEmpty() || wanted.size() > MAX_IDS) {
            throw RpcError.badRequest(wanted.isEmpty() ? "MESSAGE_IDS_EMPTY" : "LIMIT_INVALID");
        }
        return wanted.stream()
                .map(input -> {
                    long id = id(input, chats);
                    return chats.apply(id)
                            .map(chat -> realm.messages().message(caller.bot(), chat, id, mentions))
                            .orElseGet(() -> Messages.empty(id));
                })
                .toList();
    }

    private long id(TlObject input, LongFunction<Optional<ChatKey>> chats) {
        long id = input.intValue("id");
        return switch (input.name()) {
            case "inputMessageID", "inputMessageCallbackQuery" -> id;
            case "inputMessageReplyTo" ->
                chats.apply(id)
                        .flatMap(chat -> realm.registry().message(chat, id))
                        .map(StoredMessage::replyTo)
                        .orElse(0L);
            default -> throw RpcError.badRequest("MESSAGE_ID_INVALID");
        };
    }
}
