package io.telecast.host.mtproto.transport;

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
    }
}
