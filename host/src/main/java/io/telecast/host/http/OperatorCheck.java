package io.telecast.host.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Tells operators from the world: they know the admin token. Where a request comes from proves nothing, since behind a
 * proxy everybody comes from this machine.
 */
public final class OperatorCheck {

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
        return given != null && MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8));
    }
}
