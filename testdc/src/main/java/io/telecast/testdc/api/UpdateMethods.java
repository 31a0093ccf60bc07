package io.telecast.testdc.api;

import io.telecast.sandbox.world.ChatKey;
import io.telecast.sandbox.world.Registry;
import io.telecast.testdc.rpc.RpcError;
import io.telecast.testdc.tl.TlObject;
import io.telecast.testdc.world.BotEvents;
import io.telecast.testdc.world.Event;
import io.telecast.testdc.world.Event.Kind;
import io.telecast.testdc.world.Ledger;
import io.telecast.testdc.world.Mentions;
import io.telecast.testdc.world.Peers;
import io.telecast.testdc.world.Realm;
import io.telecast.testdc.world.WireIds;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code updates.…}: what a client has missed.
 *
 * @see <a href="https://core.telegram.org/api/updates#recovering-gaps">Recovering gaps</a>
 */
final class UpdateMethods {

    private static final int SLICE = 100;
    private static final int POLL_SECONDS = 30;

    private final Realm realm;
    private final Ledger ledger;
    private final InputPeers inputs;

    UpdateMethods(Realm realm) {
        this.realm = realm;
        ledger = realm.ledger();
        inputs = new InputPeers(realm.peers());
    }

    void register(Methods methods) {
        methods.add("updates.getState", (caller, query) -> state(caller.bot(), ledger.pts(caller.bot())))
                .add("updates.getDifference", this::difference)
                .add("updates.getChannelDifference", this::channelDifference);
    }

    private TlObject state(long bot, int pts) {
        return TlObject.of("updates.state", "pts", pts, "qts", realm.botEvents().qts(bot))
                .with("date", ledger.now())
                .with("seq", 1)
                .with("unread_count", 0);
    }

    /** What is told of some events. */
    private final class Story {
        private final List<TlObject> messages = new ArrayList<>();
        private final List<TlObject> others = new ArrayList<>();
        private final Mentions mentions = new Mentions();

        private void add(long bot, List<Event> events) {
            for (Event event : events) {
                if (event.kind() == Kind.NEW) {
                    realm.messages()
                            .find(bot, event.chat(), event.ids().getFirst(), mentions)
                            .ifPresent(messages::add);
                } else {
                    realm.messages().update(bot, event, mentions).ifPresent(others::add);
                }
            }
        }

        private TlObject in(String constructor) {
            return TlObject.of(constructor, "new_messages", messages, "other_updates", others);
        }
    }

    private TlObject difference(Caller caller, TlObject query) {
        long bot = caller.bot();
        int pts = query.intValue("pts");
        int now = ledger.pts(bot);
        if (pts < ledger.start() || pts > now) {
            return TlObject.of("updates.differenceTooLong", "pts", now);
        }
        List<Event> events = ledger.after(bot, pts, SLICE);
        boolean all = events.size() < SLICE;
        var story = new Story();
        story.add(bot, events);
        if (all) {
            addOthers(caller, query, story);
        }
        if (events.isEmpty() && story.others.isEmpty()) {
            return TlObject.of("updates.differenceEmpty", "date", ledger.now(), "seq", 1);
        }
        int reached = events.isEmpty() ? pts : events.getLast().pts();
        TlObject told = all
                ? story.in("updates.difference").with("state", state(bot, reached))
                : story.in("updates.differenceSlice").with("intermediate_state", halfway(query, bot, reached));
        return realm.peers().complete(bot, told.with("new_encrypted_messages", List.of()), story.mentions);
    }

    /** All but the messages is told with the last slice, and must not be taken for known before. */
    private TlObject halfway(TlObject query, long bot, int reached) {
        return state(bot, reached).with("qts", query.intValue("qts")).with("date", query.intValue("date"));
    }

    private void addOthers(Caller caller, TlObject query, Story story) {
        for (BotEvents.Told told : realm.botEvents().after(caller.bot(), query.intValue("qts"))) {
            story.others.add(told.update());
            story.mentions.addAll(told.mentions());
        }
        for (BotEvents.Told told : realm.botEvents().takeMissed(caller.bot(), ledger.now())) {
            story.others.add(told.update());
            story.mentions.addAll(told.mentions());
        }
        Registry registry = realm.registry();
        for (long channel : registry.channelsOf(caller.bot())) {
            if (ledger.changed(channel) >= Math.max(1, query.intValue("date"))) {
                story.mentions.channel(channel);
                story.others.add(TlObject.of("updateChannelTooLong", "channel_id", WireIds.channel(channel))
                        .with("pts", ledger.pts(channel)));
            }
        }
    }

    private TlObject channelDifference(Caller caller, TlObject query) {
        long bot = caller.bot();
        long channel = inputs.channel(bot, query.object("channel"));
        realm.peers().requireReadable(bot, channel);
        int pts = query.intValue("pts");
        int limit = query.intValue("limit");
        if (pts <= 0) {
            throw RpcError.badRequest("PERSISTENT_TIMESTAMP_EMPTY");
        }
        int now = ledger.pts(channel);
        if (pts < ledger.start() || pts > now) {
            return tooLong(bot, channel, now);
        }
        List<Event> events = ledger.after(channel, pts, Math.clamp(limit, 1, SLICE));
        if (events.isEmpty()) {
            return TlObject.of("updates.channelDifferenceEmpty", "final", true, "pts", now, "timeout", POLL_SECONDS);
        }
        var story = new Story();
        story.mentions.channel(channel);
        story.add(bot, events);
        int reached = events.getLast().pts();
        TlObject told = story.in("updates.channelDifference")
                .with("final", reached == now)
                .with("pts", reached)
                .with("timeout", POLL_SECONDS);
        return realm.peers().complete(bot, told, story.mentions);
    }

    /** From before this process: where the channel stands now, with its latest message. */
    private TlObject tooLong(long bot, long channel, int now) {
        var mentions = new Mentions().channel(channel);
        long top = realm.registry().latest(ChatKey.channel(channel));
        List<TlObject> messages = realm.messages().find(bot, ChatKey.channel(channel), top, mentions).stream()
                .toList();
        TlObject dialog = TlObject.of("dialog", "peer", Peers.peer(channel), "top_message", (int) top)
                .with("read_inbox_max_id", (int) top)
                .with("read_outbox_max_id", (int) top)
                .with("notify_settings", TlObject.of("peerNotifySettings"))
                .with("pts", now);
        TlObject told = TlObject.of("updates.channelDifferenceTooLong", "final", true, "timeout", POLL_SECONDS)
                .with("dialog", dialog)
                .with("messages", messages);
        return realm.peers().complete(bot, told, mentions);
    }
}
