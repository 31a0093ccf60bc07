package io.telecast.host.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/** Tells operators from the world: they sit at this machine, or they know the admin token. */
public final class OperatorCheck {

    /** A proxy on this machine adds one of these to what it passes on for the world. */
    private static final List<String> PROXY_HEADERS =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

    private final byte[] expected;

    /**
     * Knows the token.
     *
     * @param adminToken what follows {@code Bearer} in the {@code Authorization} header
     */
    public OperatorCheck(String adminToken) {
        this.expected = ("Bearer " + adminToken).getBytes(StandardCharsets.UTF_8);
    }

    public boolean isOperator(HttpServletRequest request) {
        String given = request.getHeader("Authorization");
        if (given != null) {
            return MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8));
        }
        return fromHere(request) && PROXY_HEADERS.stream().allMatch(name -> request.getHeader(name) == null);
    }

    private static boolean fromHere(HttpServletRequest request) {
        try {
            // A numeric address: nothing is looked up.
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
