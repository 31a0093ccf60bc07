package io.telecast.host.telegram.tdlib.bot;

import io.telecast.host.telegram.tdlib.api.Fields;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Notices that Telegram ended the session of a bot that is connected, and finds out whether its token still holds. */
final class SessionWatch implements Consumer<JsonNode> {

    private static final Logger LOG = LoggerFactory.getLogger(SessionWatch.class);

    private final Parts parts;
    private final BooleanSupplier refused;
    private final AtomicBoolean noticed = new AtomicBoolean();

    /** @param refused asks Telegram whether the token is no longer valid; may block */
    SessionWatch(Parts parts, BooleanSupplier refused) {
        this.parts = parts;
        this.refused = refused;
    }

    @Override
    public void accept(JsonNode update) {
        if (Fields.type(update).equals("updateAuthorizationState")) {
            changed(Fields.type(update.path("authorization_state")));
        }
    }

    void changed(String authorizationState) {
        switch (authorizationState) {
            case "authorizationStateLoggingOut", "authorizationStateClosing", "authorizationStateClosed" -> ended();
            default -> {
                // still signed in
            }
        }
    }

    private void ended() {
        if (parts.line().isOpen() && noticed.compareAndSet(false, true)) {
            parts.line().signedOut();
            parts.outbox().abandon();
            Thread.ofVirtual().name("tdlib-signed-out").start(this::tell);
        }
    }

    private void tell() {
        boolean revoked = refused.getAsBoolean();
        if (!revoked) {
            parts.line().ended();
        }
        LOG.debug("Telegram ended a session; its token is {} valid.", revoked ? "no longer" : "still");
        parts.inbox().lost(revoked);
    }
}
