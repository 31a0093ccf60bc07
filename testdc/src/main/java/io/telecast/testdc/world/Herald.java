package io.telecast.testdc.world;

import io.telecast.host.telegram.BotToken;
import io.telecast.sandbox.world.Change;
import io.telecast.sandbox.world.ChangeListener;
import io.telecast.sandbox.world.ChatKey;
import io.telecast.sandbox.world.PendingUpdate;
import io.telecast.sandbox.world.Rank;
import io.telecast.sandbox.world.Registry;
import io.telecast.testdc.tl.TlObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells bots what happens in the world, as it happens. Called inside the world's lock. */
final class Herald implements ChangeListener {

    private static final Logger log = LoggerFactory.getLogger(Herald.class);

    private final Registry registry;
    private final Ledger ledger;
    private final BotEvents botEvents;
    private final Messages messages;
    private final Deliveries deliveries;
    private final Map<Long, BotToken> tokens = new HashMap<>();
    private final Map<Seat, Rank> ranks = new HashMap<>();
    private boolean begun;

    private record Seat(long channel, long member) {}

    Herald(Registry registry, Ledger ledger, BotEvents botEvents, Messages messages, Deliveries deliveries) {
        this.registry = registry;
        this.ledger = ledger;
        this.botEvents = botEvents;
        this.messages = messages;
        this.deliveries = deliveries;
    }

    /** What is told up to now was there before. */
    void begin() {
        begun = true;
    }

    @Override
    public void changed(List<Change> changes) {
        for (Change change : changes) {
            try {
                told(change);
            } catch (RuntimeException e) {
                log.error("The wire cannot tell of a {}.", change.getClass().getSimpleName(), e);
            }
        }
    }

    private void told(Change change) {
        switch (change) {
            case Change.MessageSet set -> message(set);
            case Change.MessagesGone gone -> message(gone);
            case Change.UpdateQueued(var bot, var pending) when begun -> pending(bot, pending);
            case Change.MemberSet(var channel, var member, var rank) -> member(channel, member, rank);
            case Change.BotSet(var bot) -> {
                BotToken before = tokens.put(bot.id(), bot.token());
                if (begun && before != null && !before.equals(bot.token())) {
                    deliveries.signOut(bot.id());
                }
            }
            default -> {}
        }
    }

    private void message(Change change) {
        if (!begun) {
            ledger.begin(change);
            return;
        }
        ledger.record(change)
                .ifPresent(event -> audience(event.chat()).forEach(bot -> {
                    var mentions = new Mentions();
                    messages.update(bot, event, mentions).ifPresent(update -> deliveries.push(bot, update, mentions));
                }));
    }

    private List<Long> audience(ChatKey chat) {
        return chat.isChannel() ? bots(chat.box()) : List.of(chat.box());
    }

    private List<Long> bots(long channel) {
        return registry.members(channel).entrySet().stream()
                .filter(entry -> entry.getValue().isMember())
                .map(Map.Entry::getKey)
                .filter(id -> registry.bot(id).isPresent())
                .toList();
    }

    private void pending(long bot, PendingUpdate pending) {
        var mentions = new Mentions().user(pending.user());
        switch (pending.kind()) {
            case MESSAGE -> {}
            case PRESS -> {
                TlObject press = press(bot, pending);
                deliveries.push(bot, press, mentions, () -> botEvents.missed(bot, press, mentions, ledger.now()));
            }
            case BLOCK -> {
                TlObject stopped = TlObject.of("updateBotStopped", "user_id", pending.user(), "date", ledger.now())
                        .with("stopped", pending.blocked());
                deliveries.push(bot, botEvents.add(bot, stopped, mentions).update(), mentions);
            }
        }
    }

    private static TlObject press(long bot, PendingUpdate pending) {
        return TlObject.of("updateBotCallbackQuery", "query_id", QueryIds.of(bot, pending.seq()))
                .with("user_id", pending.user())
                .with("peer", Peers.peer(pending.chat().forBot()))
                .with("msg_id", (int) pending.message())
                .with("chat_instance", AccessHashes.mix(pending.chat().forBot()))
                .with("data", pending.data());
    }

    private void member(long channel, long member, Rank rank) {
        Rank before =
                Optional.ofNullable(ranks.put(new Seat(channel, member), rank)).orElse(Rank.NONE);
        if (!begun || before == rank) {
            return;
        }
        if (registry.bot(member).isPresent()) {
            TlObject seen = TlObject.of("updateChannel", "channel_id", WireIds.channel(channel));
            deliveries.push(member, seen, new Mentions().channel(channel));
            told(member, channel, member, before, rank);
        }
        bots(channel).stream()
                .filter(bot -> bot != member && registry.rank(channel, bot).isAdmin())
                .forEach(bot -> told(bot, channel, member, before, rank));
    }

    private void told(long bot, long channel, long member, Rank before, Rank after) {
        long owner = registry.members(channel).entrySet().stream()
                .filter(entry -> entry.getValue() == Rank.OWNER)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(member);
        var mentions = new Mentions().user(member).user(owner).channel(channel);
        TlObject update = TlObject.of("updateChannelParticipant", "channel_id", WireIds.channel(channel))
                .with("date", ledger.now())
                .with("actor_id", owner)
                .with("user_id", member)
                .with("prev_participant", Participants.of(bot, member, before))
                .with("new_participant", Participants.of(bot, member, after));
        deliveries.push(bot, botEvents.add(bot, update, mentions).update(), mentions);
    }
}
