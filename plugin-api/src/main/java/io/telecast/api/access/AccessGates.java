package io.telecast.api.access;

import io.telecast.api.Registration;

/**
 * The gates before files.
 *
 * @since 0.1
 */
public interface AccessGates {

    /** Adds a gate. */
    Registration register(AccessGate gate);

    /** Asks every gate; the first refusal is the answer. For deliveries of the plugin's own, such as a batch. */
    AccessDecision check(AccessRequest request);
}
