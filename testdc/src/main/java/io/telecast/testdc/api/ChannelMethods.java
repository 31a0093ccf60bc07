package io.telecast.testdc.api;

import io.telecast.sandbox.world.BotReading;
import io.telecast.sandbox.world.Rank;
import io.telecast.testdc.rpc.RpcError;
import io.telecast.testdc.tl.TlObject;
import io.telecast.testdc.world.Mentions;
import io.telecast.testdc.world.Participants;
import io.telecast.testdc.world.Realm;
import io.telecast.testdc.world.WireIds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code channels.…}: channels and who is in them. */
final class ChannelMethods {

    private final Realm realm;
    private final InputPeers inputs;

    ChannelMethods(Realm realm) {
        this.realm = realm;
        inputs = new InputPeers(realm.peers());
    }

    void register(Methods methods) {
        methods.add("channels.getChannels", this::channels)
                .add("channels.getFullChannel", this::fullChannel)
                .add("channels.getParticipant", this::participant)
                .add("channels.getParticipants", this::participants)
                .add("channels.editAdmin", this::editAdmin)
                .add("messages.getChats", (caller, query) -> TlObject.of("messages.chats", "chats", List.of()));
    }

    private TlObject channels(Caller caller, TlObject query) {
        List<TlObject> found = query.objects("id").stream()
                .map(input -> inputs.channel(caller.bot(), input))
                .flatMap(chat -> realm.peers().channel(caller.bot(), chat).stream())
                .toList();
        return TlObject.of("messages.chats", "chats", found);
    }

    private TlObject fullChannel(Caller caller, TlObject query) {
        long chat = inputs.channel(caller.bot(), query.object("channel"));
        realm.peers().requireReadable(caller.bot(), chat);
        TlObject full = TlObject.of("channelFull", "id", WireIds.channel(chat), "about", "")
                .with("participants_count", realm.registry().members(chat).size())
                .with("chat_photo", TlObject.of("photoEmpty"))
                .with("notify_settings", TlObject.of("peerNotifySettings"))
                .with("pts", realm.ledger().pts(chat));
        TlObject answer = TlObject.of("messages.chatFull", "full_chat", full);
        return realm.peers().complete(caller.bot(), answer, new Mentions().channel(chat));
    }

    private TlObject participant(Caller caller, TlObject query) {
        long chat = inputs.channel(caller.bot(), query.object("channel"));
        long member = inputs.chat(caller.bot(), query.object("participant"));
        realm.peers().requireReadable(caller.bot(), chat);
        if (member != caller.bot()) {
            requireAdmin(caller, chat);
        }
        Rank rank = realm.registry().rank(chat, member);
        TlObject participant = Participants.of(caller.bot(), member, rank)
                .orElseThrow(() -> RpcError.badRequest("USER_NOT_PARTICIPANT"));
        TlObject answer = TlObject.of("channels.channelParticipant", "participant", participant);
        return realm.peers()
                .complete(caller.bot(), answer, new Mentions().user(member).user(caller.bot()));
    }

    private void requireAdmin(Caller caller, long chat) {
        if (!realm.registry().rank(chat, caller.bot()).isAdmin()) {
            throw RpcError.badRequest("CHAT_ADMIN_REQUIRED");
        }
    }

    private TlObject participants(Caller caller, TlObject query) {
        long chat = inputs.channel(caller.bot(), query.object("channel"));
        requireAdmin(caller, chat);
        String filter = query.object("filter").name();
        var mentions = new Mentions().user(caller.bot());
        var found = new ArrayList<TlObject>();
        realm.registry().members(chat).entrySet().stream()
                .filter(entry -> passes(filter, entry))
                .forEach(entry -> {
                    mentions.user(entry.getKey());
                    Participants.of(caller.bot(), entry.getKey(), entry.getValue())
                            .ifPresent(found::add);
                });
        TlObject answer = TlObject.of("channels.channelParticipants", "count", found.size(), "participants", found);
        return realm.peers().complete(caller.bot(), answer, mentions);
    }

    private boolean passes(String filter, Map.Entry<Long, Rank> member) {
        return switch (filter) {
            case "channelParticipantsRecent" -> member.getValue().isMember();
            case "channelParticipantsAdmins" -> member.getValue().isAdmin();
            case "channelParticipantsBots" ->
                realm.registry().bot(member.getKey()).isPresent();
            case "channelParticipantsKicked" -> member.getValue() == Rank.BANNED;
            default -> throw RpcError.badRequest("INPUT_FILTER_INVALID");
        };
    }

    private TlObject editAdmin(Caller caller, TlObject query) {
        long chat = inputs.channel(caller.bot(), query.object("channel"));
        long other = inputs.user(caller.bot(), query.object("user_id"));
        requireAdmin(caller, chat);
        if (realm.registry().rank(chat, other) == Rank.OWNER) {
            throw RpcError.badRequest("USER_CREATOR");
        }
        if (!query.object("admin_rights").has("post_messages")) {
            throw RpcError.badRequest("RIGHT_FORBIDDEN");
        }
        new BotReading(realm.world(), caller.bot()).promote(chat, other);
        TlObject seen = TlObject.of("updateChannel", "channel_id", WireIds.channel(chat));
        return realm.updates(caller.bot(), List.of(seen), new Mentions().channel(chat));
    }
}
