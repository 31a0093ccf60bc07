package io.telecast.host.plugin.scope;

/**
 * How a generation of a plugin does.
 *
 * @param failures how many calls have failed by its fault, ever
 * @param latestFailure how the latest did, empty if none has
 */
public record ScopeHealth(HandlerLoad load, long failures, String latestFailure) {}
