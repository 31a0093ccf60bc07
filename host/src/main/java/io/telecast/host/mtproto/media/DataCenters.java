package io.telecast.host.mtproto.media;

import io.telecast.host.mtproto.auth.KeyExchange;
import io.telecast.host.mtproto.crypto.AuthKey;
import io.telecast.host.mtproto.crypto.RsaPublicKey;
import io.telecast.host.mtproto.keys.BotKeys;
import io.telecast.host.mtproto.keys.StoredKey;
import io.telecast.host.mtproto.session.Initiation;
import io.telecast.host.mtproto.session.Link;
import io.telecast.host.mtproto.session.ServerClock;
import io.telecast.host.mtproto.session.SharedKey;
import io.telecast.host.mtproto.transport.Dialer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes sessions of bots at data centres. Thread-safe.
 *
 * @param testOffset what is added to data centres' numbers: 10,000 for test servers, else 0
 * @param connections for each bot and data centre
 * @param limit how long a request may take
 * @param told the clock of the data centre that last said what time it is
 */
record DataCenters(
        AddressBook addresses,
        Dialer dialer,
        List<RsaPublicKey> trusted,
        Initiation initiation,
        int testOffset,
        int connections,
        Duration limit,
        InstantSource clock,
        AtomicReference<@Nullable ServerClock> told,
        SecureRandom random) {

    /** Makes a session, which connects when it is first used. */
    DataCenterSession open(String bot, int dataCenter, BotKeys keys) {
        return open(bot, dataCenter, keys, dataCenter, trusted);
    }

    /**
     * The same at a data centre that only delivers content. Its keys are kept aside, so that it is never taken for one of
     * Telegram's own, whatever number it has.
     *
     * @param serverKeys the data centre's public keys
     */
    DataCenterSession openDelivery(String bot, int dataCenter, BotKeys keys, List<RsaPublicKey> serverKeys) {
        return open(bot, dataCenter, keys, -dataCenter, serverKeys);
    }

    private DataCenterSession open(String bot, int dataCenter, BotKeys keys, int place, List<RsaPublicKey> serverKeys) {
        int wireNumber = testOffset + dataCenter;
        var serverClock = new ServerClock(clock, told::set);
        Optional<StoredKey> kept = keys.key(place);
        var key = new SharedKey(
                kept.map(StoredKey::key),
                kept.map(StoredKey::salt).orElse(0L),
                new KeyExchange(serverKeys, random, clock),
                wireNumber,
                serverClock,
                new Keeper(keys, place));
        var connector = new DataCenterConnector(dataCenter, wireNumber, addresses, dialer);
        List<Link> links = IntStream.rangeClosed(1, connections)
                .mapToObj(number -> new Link(
                                bot + " at data centre " + dataCenter + ", connection " + number,
                                connector,
                                key,
                                serverClock,
                                initiation,
                                random)
                        .start())
                .toList();
        return new DataCenterSession(key, links, limit);
    }

    /** Writes down what becomes of a key. */
    private record Keeper(BotKeys keys, int place) implements SharedKey.Listener {

        @Override
        public void agreed(AuthKey key, long salt) {
            keys.agreed(place, key, salt);
        }

        @Override
        public void dropped(AuthKey key) {
            keys.dropped(place);
        }
    }
}
