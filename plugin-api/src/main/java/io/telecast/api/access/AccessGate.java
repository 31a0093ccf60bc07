package io.telecast.api.access;

import io.telecast.api.PluginImplemented;
import io.telecast.api.Stable;

/**
 * Asked before a file is delivered or streamed. One gate that refuses is enough. A gate that throws or takes over 5 s
 * refuses.
 *
 * <p>Called on threads of the plugin's, many at once; may block, and is interrupted at its limit.
 *
 * @since 1.0
 */
@PluginImplemented
@Stable
@FunctionalInterface
public interface AccessGate {

    /**
     * Decides.
     *
     * @throws Exception logged; refuses
     */
    AccessDecision check(AccessRequest request) throws Exception;
}
