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

/** Makes one check after the other, each within a time. */
public final class Doctor {

    private final Duration patience;

    /** @param patience how long one check may take */
    public Doctor(Duration patience) {
        this.patience = patience;
    }

    /**
     * Makes all checks.
     *
     * @param each is told of each finding as soon as it is there
     */
    public List<Diagnosis> examine(List<BackendCheck> checks, Consumer<Diagnosis> each) throws InterruptedException {
        List<Diagnosis> all = new ArrayList<>();
        for (BackendCheck check : checks) {
            var diagnosis = new Diagnosis(check.name(), look(check));
            all.add(diagnosis);
            each.accept(diagnosis);
        }
        return all;
    }

    private Finding look(BackendCheck check) throws InterruptedException {
        var task = new FutureTask<>(check::look);
        Thread thread = Thread.ofVirtual().name("check " + check.name()).start(task);
        try {
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
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
