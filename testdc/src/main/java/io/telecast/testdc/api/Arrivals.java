package io.telecast.testdc.api;

import io.telecast.sandbox.world.ChatKey;
import io.telecast.testdc.tl.TlObject;
import io.telecast.testdc.world.Event.Kind;
import io.telecast.testdc.world.Mentions;
import io.telecast.testdc.world.Realm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** What bots have sent, so that a request which is repeated after a lost answer sends nothing twice. Thread-safe. */
final class Arrivals {

    private static final int KEPT = 100_000;

    private final Realm realm;
    private final Map<Sending, Long> sent = new LinkedHashMap<>();

    Arrivals(Realm realm) {
        this.realm = realm;
    }

    private record Sending(long bot, ChatKey chat, long random) {}

    /**
     * A message that has arrived.
     *
     * @param random the number that the client gave it
     */
    record Arrival(ChatKey chat, long id, long random) {}

    /** Sends a message, unless this very one was sent before. */
    Arrival once(Caller caller, ChatKey chat, long random, LongSupplier sending) {
        var key = new Sending(caller.bot(), chat, random);
        synchronized (sent) {
            Optional<Long> before = Optional.ofNullable(sent.get(key));
            if (before.isPresent()) {
                return new Arrival(chat, before.get(), random);
            }
        }
        long id = realm.as(caller.session(), sending::getAsLong);
        synchronized (sent) {
            sent.put(key, id);
            if (sent.size() > KEPT) {
                sent.remove(sent.keySet().iterator().next());
            }
        }
        return new Arrival(chat, id, random);
    }

    /** The answer to a request that sends. */
    TlObject answer(Caller caller, List<Arrival> arrivals) {
        var updates = new ArrayList<TlObject>();
        for (Arrival arrival : arrivals) {
            updates.add(TlObject.of("updateMessageID", "id", (int) arrival.id(), "random_id", arrival.random()));
        }
        var mentions = new Mentions();
        arrivals.forEach(arrival -> add(caller, arrival.chat(), arrival.id(), Kind.NEW, mentions, updates));
        return realm.updates(caller.bot(), updates, mentions);
    }

    /** The answer to a request that changes messages. */
    TlObject changed(Caller caller, ChatKey chat, List<Long> ids, Kind kind) {
        var mentions = new Mentions();
        var updates = new ArrayList<TlObject>();
        ids.forEach(id -> add(caller, chat, id, kind, mentions, updates));
        return realm.updates(caller.bot(), updates, mentions);
    }

    private void add(Caller caller, ChatKey chat, long id, Kind kind, Mentions mentions, List<TlObject> updates) {
        realm.ledger()
                .latest(chat, id, kind)
                .flatMap(event -> realm.messages().update(caller.bot(), event, mentions))
                .ifPresent(updates::add);
    }
}
