package io.telecast.broadcast;

import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * A broadcast from its draft to its end.
 *
 * @param queued since when it wants to be sent: the earliest of a bot goes first
 * @param pausedByFailures whether it paused itself
 */
record Broadcast(
        String id,
        Plan plan,
        Phase phase,
        Ending ending,
        Instant confirmed,
        Instant queued,
        Instant ended,
        boolean pausedByFailures,
        Progress progress) {

    static Broadcast draft(String id, Plan plan) {
        return new Broadcast(
                id, plan, Phase.DRAFT, Ending.NONE, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, false, Progress.NONE);
    }

    Broadcast withOptions(UnaryOperator<Options> change) {
        Plan changed = plan.withOptions(change.apply(plan.options()));
        return new Broadcast(id, changed, phase, ending, confirmed, queued, ended, pausedByFailures, progress);
    }

    Broadcast withProgress(Progress next) {
        return new Broadcast(id, plan, phase, ending, confirmed, queued, ended, pausedByFailures, next);
    }

    Broadcast confirmed(Instant now) {
        return new Broadcast(id, plan, Phase.ACTIVE, ending, now, now, ended, false, progress);
    }

    Broadcast paused(boolean byFailures) {
        return new Broadcast(id, plan, Phase.PAUSED, ending, confirmed, queued, ended, byFailures, progress);
    }

    Broadcast resumed(Instant now) {
        return new Broadcast(id, plan, Phase.ACTIVE, ending, confirmed, now, ended, false, progress.withoutStreak());
    }

    Broadcast ending(Ending why) {
        return new Broadcast(id, plan, Phase.ENDING, why, confirmed, queued, ended, false, progress);
    }

    Broadcast ended(Instant now) {
        return new Broadcast(id, plan, Phase.ENDED, ending, confirmed, queued, now, false, progress);
    }

    /** Whether another one of the same bot has to wait until this one has been sent. */
    boolean goesBefore(Broadcast other) {
        boolean rival = (phase == Phase.ACTIVE || phase == Phase.ENDING)
                && plan.botId() == other.plan.botId()
                && !id.equals(other.id);
        int order = queued.compareTo(other.queued);
        return rival && (order < 0 || (order == 0 && id.compareTo(other.id) < 0));
    }
}
