package io.telecast.api.access;

import io.telecast.api.HostImplemented;
import io.telecast.api.Registration;
import io.telecast.api.Stable;

/**
 * The gates before files.
 *
 * <pre>{@code
 * context.access().register(request -> request.userId() == 4711
 *         ? AccessDecision.denied(Html.text("Your library card has expired."))
 *         : AccessDecision.ALLOWED);
 * }</pre>
 *
 * <p>Any thread may call. A gate is asked only about files of bots that its plugin serves.
 *
 * @since 1.0
 */
@HostImplemented
@Stable
public interface AccessGates {

    /** Adds a gate. The gates of several plugins are asked in the operator's order of the plugins. */
    Registration register(AccessGate gate);

    /**
     * Asks every gate; the first refusal is the answer. For deliveries of the plugin's own, such as a batch. Gates of the
     * plugin itself are asked on the caller's thread, within the limit of the caller's own call.
     */
    AccessDecision check(AccessRequest request);
}
