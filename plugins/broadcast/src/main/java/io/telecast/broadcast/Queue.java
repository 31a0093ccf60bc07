package io.telecast.broadcast;

import io.telecast.api.job.JobType;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lets each bot send one broadcast at a time, and wakes the jobs. */
final class Queue {

    private final Broadcasts broadcasts;
    private final InstantSource clock;
    private volatile @Nullable JobType<Task> jobs;

    Queue(Broadcasts broadcasts, InstantSource clock) {
        this.broadcasts = broadcasts;
        this.clock = clock;
    }

    /** Gives it the jobs, which begin to run before whoever defines them has them. */
    void attach(JobType<Task> type) {
        jobs = type;
        broadcasts.open().forEach(each -> type.scheduleNew(each.id(), clock.instant(), new Task(false)));
    }

    /** Makes the job run now, unless it runs already. */
    void wake(Broadcast broadcast) {
        Objects.requireNonNull(jobs).schedule(broadcast.id(), clock.instant(), new Task(false));
    }

    /** Whether another broadcast of the bot is sent first. */
    boolean isTaken(Broadcast broadcast) {
        return broadcasts.open().stream().anyMatch(other -> other.goesBefore(broadcast));
    }

    /** Wakes the one whose turn it is after this one. */
    void wakeNext(Broadcast before) {
        if (jobs == null) {
            return;
        }
        broadcasts.open().stream()
                .filter(each -> each.phase() == Phase.ACTIVE && !each.id().equals(before.id()))
                .filter(each -> each.plan().botId() == before.plan().botId())
                .min(Comparator.comparing(Broadcast::queued).thenComparing(Broadcast::id))
                .ifPresent(this::wake);
    }
}
