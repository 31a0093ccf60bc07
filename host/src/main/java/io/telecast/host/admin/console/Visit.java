package io.telecast.host.admin.console;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * One request of somebody who is signed in.
 *
 * @param session what the browser brought
 */
record Visit(Operator operator, SecretToken session) {

    private static final String FIELD = "csrf";

    /** What every form of this session carries, so that no other site can send one. */
    String formToken() {
        return session.derived("console form");
    }

    /** Throws unless the form is one of this session. */
    void check(FormBody form) throws RefusedException {
        byte[] expected = formToken().getBytes(StandardCharsets.US_ASCII);
        byte[] given = form.find(FIELD).orElse("").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(expected, given)) {
            throw new RefusedException(
                    403, "This page was too old", "Nothing was changed. Open the page again and repeat what you did.");
        }
    }
}
