package io.telecast.testdc.socks;

/**
 * Where a client of the proxy wants to go.
 *
 * @param host an address, or a name if it left resolving to the proxy
 */
public record Destination(String host, int port) {

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
