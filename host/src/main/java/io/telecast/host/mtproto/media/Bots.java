package io.telecast.host.mtproto.media;

import io.telecast.api.bot.BotException;
import io.telecast.host.mtproto.crypto.RsaPublicKey;
import io.telecast.host.mtproto.keys.BotKeys;
import io.telecast.host.mtproto.keys.KeyFile;
import io.telecast.host.mtproto.keys.KeySealing;
import io.telecast.host.mtproto.session.Initiation;
import io.telecast.host.mtproto.session.ServerClock;
import io.telecast.host.mtproto.tl.TlSchema;
import io.telecast.host.mtproto.transport.DataCenterAddress;
import io.telecast.host.mtproto.transport.Dialer;
import io.telecast.host.mtproto.transport.ProxyAddress;
import io.telecast.host.telegram.BotToken;
import io.telecast.host.telegram.MediaWorker;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The bots that are open. Thread-safe. */
public final class Bots implements AutoCloseable {

    private static final Duration DIAL_TIMEOUT = Duration.ofSeconds(8);
    private static final int TEST_OFFSET = 10_000;
    private static final String DEVICE = "Telecast";

    private final Application application;
    private final Storage storage;
    private final DataCenters dataCenters;
    private final AddressBook addresses;
    private final int readsPerSecond;
    private final TlSchema schema = Api.schema();
    private final Map<Long, MediaWorker> open = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable ServerClock> told = new AtomicReference<>();
    private volatile boolean closed;

    public Bots(Application application, Network network, Storage storage, InstantSource clock, SecureRandom random) {
        this.application = application;
        this.storage = storage;
        this.readsPerSecond = network.readsPerSecond();
        this.addresses = new AddressBook(network.addresses());
        this.dataCenters = new DataCenters(
                addresses,
                new Dialer(network.proxy(), random, DIAL_TIMEOUT),
                network.trusted(),
                new Initiation(
                        Api.LAYER,
                        application.apiId(),
                        DEVICE,
                        "Java " + Runtime.version().feature(),
                        application.version()),
                network.testServers() ? TEST_OFFSET : 0,
                network.connections(),
                network.requestTimeout(),
                clock,
                told,
                random);
    }

    /** Who asks. Its text form hides the hash. */
    public record Application(int apiId, String apiHash, String version) {

        @Override
        public String toString() {
            return "Application[apiId=" + apiId + "]";
        }
    }

    /** Whom to ask, and how. */
    public record Network(
            Optional<ProxyAddress> proxy,
            List<RsaPublicKey> trusted,
            List<DataCenterAddress> addresses,
            boolean testServers,
            int connections,
            int readsPerSecond,
            Duration requestTimeout) {}

    /** Where keys are kept. */
    public record Storage(Path directory, KeySealing sealing) {}

    /** Opens a bot: see {@code MediaSessions}. */
    public MediaWorker open(BotToken token) {
        if (closed) {
            throw new BotException.Unavailable("The media sessions are closed.");
        }
        long botId = token.botId();
        BotKeys keys = BotKeys.load(new KeyFile(storage.directory(), botId, storage.sealing()), token.value());
        var session = new BotSession(token, application.apiId(), application.apiHash(), dataCenters, keys);
        var worker = new BotMediaWorker(
                session,
                new Standing(session, schema),
                new MessageLocator(session, schema),
                new FileReader(session, schema),
                new Pacer(readsPerSecond, System::nanoTime),
                () -> open.remove(botId));
        if (open.putIfAbsent(botId, worker) != null) {
            throw new BotException.BadRequest(
                    "Bot " + botId + " is open already, and one set of connections is enough. Close the first.");
        }
        try {
            new Opening(session, addresses, schema).run();
        } catch (RuntimeException | Error e) {
            worker.close();
            throw e;
        }
        if (closed) {
            worker.close();
        }
        return worker;
    }

    /** Telegram's time, as far as a data centre has told it. */
    public Optional<Instant> time() {
        return Optional.ofNullable(told.get()).map(clock -> Instant.ofEpochMilli(clock.millis()));
    }

    @Override
    public void close() {
        closed = true;
        open.values().forEach(MediaWorker::close);
    }
}
