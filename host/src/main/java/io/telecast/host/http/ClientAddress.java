package io.telecast.host.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Tells clients apart by where they come from. */
public final class ClientAddress {

    private static final int IPV6_NETWORK = 8;

    private ClientAddress() {}

    /**
     * Where a request comes from. Whoever connects from this machine may be a proxy: then it is the last address that the
     * proxy wrote, since those before it are anybody's claim. One household has all the addresses of an IPv6 network.
     */
    public static String of(HttpServletRequest request) {
        String remote = request.getRemoteAddr();
        String forwarded = request.getHeader("X-Forwarded-For");
        try {
            InetAddress peer = InetAddress.ofLiteral(remote);
            if (forwarded != null && peer.isLoopbackAddress()) {
                peer = InetAddress.ofLiteral(
                        forwarded.substring(forwarded.lastIndexOf(',') + 1).strip());
            }
            return network(peer);
        } catch (IllegalArgumentException noAddress) {
            return remote;
        }
    }

    private static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(bytes.length == 4 ? bytes : Arrays.copyOf(bytes, IPV6_NETWORK));
    }
}
