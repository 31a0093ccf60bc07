package io.telecast.host.mtproto.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;

/** Connects to data centres, directly or through a proxy. Thread-safe. */
public final class Dialer {

    private final Optional<ProxyAddress> proxy;
    private final SecureRandom random;
    private final Duration timeout;

    /**
     * Sets out how to connect.
     *
     * @param timeout for each step of connecting
     */
    public Dialer(Optional<ProxyAddress> proxy, SecureRandom random, Duration timeout) {
        this.proxy = proxy;
        this.random = random;
        this.timeout = timeout;
    }

    /**
     * Connects; blocks, and interruption ends it.
     *
     * @param wireNumber what names the data centre to a proxy: its number, plus 10,000 for a test server
     */
    public PacketChannel dial(DataCenterAddress address, int wireNumber) throws IOException {
        var socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) timeout.toMillis());
            Obfuscation obfuscation = connect(socket, address, wireNumber);
            return new PacketChannel(socket, obfuscation, random);
        } catch (IOException | RuntimeException e) {
            try {
                socket.close();
            } catch (IOException closing) {
                e.addSuppressed(closing);
            }
            throw e;
        }
    }

    private Obfuscation connect(Socket socket, DataCenterAddress address, int wireNumber) throws IOException {
        return switch (proxy.orElse(null)) {
            case null -> {
                // a literal, so that no name is ever looked up
                reach(socket, new InetSocketAddress(InetAddress.ofLiteral(address.host()), address.port()));
                yield Obfuscation.direct(wireNumber, random);
            }
            case ProxyAddress.Socks5 socks -> {
                reach(socket, new InetSocketAddress(socks.host(), socks.port()));
                new Socks5(socket).connect(socks.credentials(), address);
                yield Obfuscation.direct(wireNumber, random);
            }
            case ProxyAddress.MtProto mtproto -> {
                reach(socket, new InetSocketAddress(mtproto.host(), mtproto.port()));
                yield Obfuscation.throughProxy(mtproto.secret(), wireNumber, random);
            }
        };
    }

    private void reach(Socket socket, InetSocketAddress target) throws IOException {
        if (target.isUnresolved()) {
            throw new IOException("The proxy's name " + target.getHostString() + " is not known.");
        }
        socket.connect(target, (int) timeout.toMillis());
    }
}
