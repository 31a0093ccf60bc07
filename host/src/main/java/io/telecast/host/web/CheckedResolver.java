package io.telecast.host.web;

import io.telecast.api.web.WebException;
import io.telecast.api.web.WebException.Reason;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.SocketAddressResolver;

/**
 * Looks names up and answers public addresses only. The connection goes to what is answered here: the name is not looked
 * up again, so it cannot be made to mean another server in between.
 */
final class CheckedResolver implements SocketAddressResolver {

    private final Lookup lookup;
    private final boolean anywhere;

    /** Asks for the addresses of a name. */
    @FunctionalInterface
    interface Lookup {
        InetAddress[] find(String host) throws UnknownHostException;
    }

    /**
     * Makes a resolver.
     *
     * @param anywhere whether addresses that are not public are answered, too
     */
    CheckedResolver(Lookup lookup, boolean anywhere) {
        this.lookup = lookup;
        this.anywhere = anywhere;
    }

    @Override
    public void resolve(String host, int port, Map<String, Object> context, Promise<List<InetSocketAddress>> promise) {
        // the system's resolver blocks
        Thread.ofVirtual().name("resolve").inheritInheritableThreadLocals(false).start(() -> {
            try {
                promise.succeeded(resolve(host, port));
            } catch (WebException | UnknownHostException e) {
                promise.failed(e);
            }
        });
    }

    private List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        List<InetSocketAddress> found = Arrays.stream(lookup.find(host))
                .filter(address -> anywhere || PublicAddresses.contains(address))
                .map(address -> new InetSocketAddress(address, port))
                .toList();
        if (found.isEmpty()) {
            throw new WebException(
                    Reason.REFUSED,
                    "The server " + host + " is not on the public internet. Choose another one; "
                            + "operators allow private ones with http.outgoing-private.");
        }
        return found;
    }
}
