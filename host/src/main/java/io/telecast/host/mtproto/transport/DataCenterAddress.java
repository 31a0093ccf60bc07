package io.telecast.host.mtproto.transport;

import java.net.InetAddress;

/**
 * Where a data centre listens.
 *
 * @param dataCenter its number, from 1
 * @param host an IP address
 */
public record DataCenterAddress(int dataCenter, String host, int port) {

    public DataCenterAddress {
        if (dataCenter < 1 || port < 1 || port > 65535 || host.isEmpty()) {
            throw new IllegalArgumentException("No data centre's address: " + dataCenter + ", " + host + ":" + port);
        }
        // throws the same where it is a name, which must never be looked up
        InetAddress.ofLiteral(host);
    }
}
