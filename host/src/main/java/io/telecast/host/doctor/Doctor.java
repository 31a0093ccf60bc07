package io.telecast.host.doctor;

import io.telecast.host.telegram.BackendCheck;
import io.telecast.host.telegram.Finding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes checks, each within a time. */
public final class Doctor {

    private final Duration patience;

    /** @param patience how long one check may take */
    public Doctor(Duration patience) {
        this.patience = patience;
    }

    /**
     * Makes all checks, one after the other.
     *
     * @param each is told of each finding as soon as it is there
     */
    public List<Diagnosis> examine(List<BackendCheck> checks, Consumer<Diagnosis> each) throws InterruptedException {
        List<Diagnosis> all = new ArrayList<>();
        for (BackendCheck check : checks) {
            all.addAll(examineTogether(List.of(check), each));
        }
        return all;
    }

    /** Makes checks that mostly wait side by side, so that all of them take no longer than one. */
    public List<Diagnosis> examineTogether(List<BackendCheck> checks, Consumer<Diagnosis> each)
            throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        List<Look> looks = checks.stream().map(Look::begin).toList();
        List<Diagnosis> all = new ArrayList<>();
        for (Look look : looks) {
            var diagnosis = new Diagnosis(look.name(), await(look, end));
            all.add(diagnosis);
            each.accept(diagnosis);
        }
        return all;
    }

    /** A check that is under way. */
    private record Look(String name, FutureTask<Finding> task, Thread thread) {

        static Look begin(BackendCheck check) {
            var task = new FutureTask<>(check::look);
            return new Look(
                    check.name(),
                    task,
                    Thread.ofVirtual().name("check " + check.name()).start(task));
        }
    }

    private Finding await(Look look, long end) throws InterruptedException {
        try {
            return look.task().get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            look.thread().interrupt();
            return new Finding.Failed(
                    "no answer within " + patience.toSeconds() + " s", "Check the network, then try again.");
        } catch (ExecutionException e) {
            return broken(e.getCause());
        }
    }

    /** Of what nobody foresaw only the kind is said, since its message may hold anything. */
    private static Finding broken(@Nullable Throwable cause) {
        String kind = cause == null ? "an error" : cause.getClass().getSimpleName();
        return new Finding.Failed(
                "the check itself failed with " + kind, "Report it with the output of telecast doctor.");
    }
}
