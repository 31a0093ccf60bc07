package io.telecast.testdc.wire;

import io.telecast.testdc.crypto.RsaKey;
import io.telecast.testdc.fault.Counters;
import io.telecast.testdc.fault.Faults;
import io.telecast.testdc.rpc.RpcHandler;
import io.telecast.testdc.rpc.Sessions;
import io.telecast.testdc.socks.DialLog;
import io.telecast.testdc.socks.SocksHandshake;
import io.telecast.testdc.tl.ObjectWriter;
import io.telecast.testdc.tl.TlSchema;
import io.telecast.testdc.wire.auth.AuthKeys;
import io.telecast.testdc.wire.session.MessageIds;
import io.telecast.testdc.wire.session.Receiver;
import io.telecast.testdc.wire.session.SessionTable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * All data centres in one server: a SOCKS5 proxy that answers for their addresses, an MTProto proxy, and a port for clients that
 * can be told an address. All on the loopback address, on ports of the system's choice.
 *
 * <p>Made first and started with its API, since the API needs the {@link #sessions}. Thread-safe once started.
 */
public final class WireServer implements AutoCloseable {

    private static final byte[] NO_SECRET = {};

    private final RsaKey rsa;
    private final Faults faults;
    private final Counters counters;
    private final SecureRandom random;
    private final TlSchema schema = TlSchema.telegram();
    private final DialLog dials = new DialLog();
    private final byte[] proxySecret = new byte[16];
    private final MessageIds ids;
    private final AuthKeys keys;
    private final SessionTable sessions;
    private final List<Listener> listeners = new ArrayList<>();

    /** @param rsa the key that clients must trust */
    public WireServer(RsaKey rsa, Faults faults, Counters counters, SecureRandom random) {
        this.rsa = rsa;
        this.faults = faults;
        this.counters = counters;
        this.random = random;
        random.nextBytes(proxySecret);
        ids = new MessageIds(faults.clock());
        keys = new AuthKeys(random, faults.clock(), counters);
        sessions = new SessionTable(keys, ids, new ObjectWriter(schema), random);
    }

    public Sessions sessions() {
        return sessions;
    }

    public AuthKeys keys() {
        return keys;
    }

    /** What the SOCKS5 proxy was asked for. */
    public DialLog dials() {
        return dials;
    }

    /** Begins to listen. */
    public void start(RpcHandler api) throws IOException {
        var dispatcher = new Dispatcher(schema, new Methods(keys, api), faults, counters);
        var receiver = new Receiver(sessions, ids, dispatcher, faults.clock());
        var wiring = new Wiring(rsa, keys, ids, receiver, faults, counters, random);
        var handshake = new SocksHandshake(dials, faults.outages()::nextRefusedAtProxy);
        listeners.add(Listener.open("socks", new Reception(wiring, NO_SECRET, handshake::accept)));
        listeners.add(Listener.open("mtproxy", new Reception(wiring, proxySecret, Reception.NO_PROXY)));
        listeners.add(Listener.open("direct", new Reception(wiring, NO_SECRET, Reception.NO_PROXY)));
    }

    /** The SOCKS5 proxy. It takes any name and password. */
    public InetSocketAddress proxy() {
        return listeners.get(0).address();
    }

    /** The MTProto proxy. */
    public InetSocketAddress mtprotoProxy() {
        return listeners.get(1).address();
    }

    /** What the MTProto proxy must be told, 16 bytes. */
    public byte[] mtprotoSecret() {
        return proxySecret.clone();
    }

    /** Without a proxy: the data centre is the one that the transport or the key exchange names, else number 2. */
    public InetSocketAddress direct() {
        return listeners.get(2).address();
    }

    /** Stops listening and cuts all connections. */
    @Override
    public void close() {
        listeners.forEach(Listener::close);
    }
}
