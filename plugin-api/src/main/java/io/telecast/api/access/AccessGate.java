package io.telecast.api.access;

/**
 * Asked before a file is delivered or streamed. One gate that refuses is enough. A gate that throws or takes over 5 s
 * refuses.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface AccessGate {

    AccessDecision check(AccessRequest request) throws Exception;
}
