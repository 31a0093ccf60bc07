package io.telecast.host.plugin.scope;

import java.time.Duration;

/**
 * What calls into one plugin may take.
 *
 * @param threads how many handlers may run at a time, and as many answers beside them
 * @param chat how long a command, button, start link or answer may take
 * @param request how long a request may go on without a byte read or written
 * @param event how long a listener may take over an event
 * @param asked how long a question of the host may take
 * @param gate how long a gate may take; 5 s by the contract with plugins
 * @param patience how long a call waits for a thread when all are taken
 * @param reaction how long a thread that was interrupted has to end before it counts as stuck
 */
public record CallLimits(
        int threads,
        Duration chat,
        Duration request,
        Duration event,
        Duration asked,
        Duration gate,
        Duration patience,
        Duration reaction) {

    public static final CallLimits DEFAULT = new CallLimits(
            64,
            Duration.ofMinutes(2),
            Duration.ofMinutes(2),
            Duration.ofMinutes(1),
            Duration.ofSeconds(15),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(1));

    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    /** The same with another number of threads. */
    public CallLimits withThreads(int other) {
        return new CallLimits(other, chat, request, event, asked, gate, patience, reaction);
    }

    Duration of(CallKind kind) {
        return switch (kind) {
            case CHAT -> chat;
            case REQUEST -> request;
            case EVENT -> event;
            case ASKED -> asked;
            case GATE -> gate;
            case JOB -> FOR_EVER;
        };
    }

    /** How long a question was open, at the least, that is held against the plugin when whoever asked gives it up. */
    Duration leastAsked() {
        return asked.multipliedBy(3).dividedBy(10);
    }

    /** Answers that come late are worth nothing, since whoever asks waits no longer than for a few seconds. */
    Duration patience(CallKind kind) {
        Duration atMost = Duration.ofSeconds(2);
        return kind.lane() == CallKind.Lane.ANSWERS && patience.compareTo(atMost) > 0 ? atMost : patience;
    }
}
