package io.telecast.host.admin.console;

import io.telecast.host.stream.PooledWorker.Role;
import io.telecast.host.text.Sizes;
import io.telecast.host.workers.WorkerRefusedException;
import io.telecast.host.workers.WorkerStatus;
import io.telecast.host.workers.WorkerStatus.Source;
import io.telecast.host.workers.WorkerStatus.State;
import io.telecast.host.workers.Workers;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bots that read files: how each is doing, a form for one more, and buttons to check and remove one. */
final class WorkersPage {

    static final String PATH = "workers";

    private static final Logger LOG = LoggerFactory.getLogger(WorkersPage.class);

    private final Workers workers;

    WorkersPage(Workers workers) {
        this.workers = workers;
    }

    Answer show() {
        return page(200, "");
    }

    private Answer page(int status, String problem) {
        List<Map<String, Object>> rows =
                workers.list().stream().map(WorkersPage::row).toList();
        return new Answer.Page(
                status, "workers", Map.of("workers", rows, "missing", workers.missing(), "problem", problem));
    }

    /** Adds the bot of a token; a token that cannot be used is told beside the form and never shown again. */
    Answer add(FormBody form, Operator operator) throws RefusedException {
        try {
            WorkerStatus added = workers.add(form.find("token").orElse(""));
            LOG.info("{} added the worker {}.", operator.name(), added.name());
            return new Answer.Redirect("/workers#w" + added.botId());
        } catch (WorkerRefusedException e) {
            return page(422, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            throw stopped();
        }
    }

    Answer check(String name) throws RefusedException {
        try {
            WorkerStatus checked = workers.check(workers.named(name));
            return new Answer.Redirect("/workers#w" + checked.botId());
        } catch (WorkerRefusedException e) {
            throw refused(e);
        } catch (InterruptedException e) {
            throw stopped();
        }
    }

    /** Asks whether a worker shall really go. */
    Answer ask(String name) throws RefusedException {
        WorkerStatus worker = find(name);
        return Answer.Page.of(
                "worker-remove",
                Map.of(
                        "id",
                        Long.toString(worker.botId()),
                        "name",
                        worker.name(),
                        "configured",
                        worker.source() == Source.CONFIGURATION));
    }

    Answer remove(String name, Operator operator) throws RefusedException {
        try {
            WorkerStatus removed = workers.remove(workers.named(name));
            LOG.info("{} removed the worker {}.", operator.name(), removed.name());
            return new Answer.Redirect("/workers");
        } catch (WorkerRefusedException e) {
            throw refused(e);
        }
    }

    private WorkerStatus find(String name) throws RefusedException {
        try {
            long id = workers.named(name);
            return workers.list().stream()
                    .filter(worker -> worker.botId() == id && removable(worker))
                    .findFirst()
                    .orElseThrow(RefusedException::nothingHere);
        } catch (WorkerRefusedException e) {
            throw refused(e);
        }
    }

    private static RefusedException refused(WorkerRefusedException e) {
        String sentence = String.valueOf(e.getMessage());
        return switch (e.reason()) {
            case UNKNOWN -> new RefusedException(404, "No such worker", sentence);
            case BAD -> new RefusedException(400, "That cannot be done", sentence);
            case CONFLICT -> new RefusedException(409, "Not this one", sentence);
        };
    }

    private static RefusedException stopped() {
        Thread.currentThread().interrupt();
        return new RefusedException(503, "Not now", "The host is being stopped.");
    }

    private static boolean removable(WorkerStatus worker) {
        return worker.role() == Role.WORKER && worker.state() != State.REMOVED;
    }

    /** A worker as pages show it. */
    static Map<String, Object> row(WorkerStatus worker) {
        return Map.ofEntries(
                Map.entry("id", Long.toString(worker.botId())),
                Map.entry("name", worker.name()),
                Map.entry("role", worker.role() == Role.WORKER ? "worker" : "main bot, when no other can"),
                Map.entry("source", worker.source() == Source.CONFIGURATION ? "configuration" : "added here"),
                Map.entry("state", worker.state().words()),
                Map.entry("tone", tone(worker.state())),
                Map.entry("problem", worker.problem()),
                Map.entry("checkable", worker.state() != State.REMOVED),
                Map.entry("removable", removable(worker)),
                Map.entry("load", worker.figures().load()),
                Map.entry("bytes", Sizes.bytes(worker.figures().bytes())),
                Map.entry("failures", worker.figures().failures()),
                Map.entry("floods", worker.figures().floods()));
    }

    private static String tone(State state) {
        return switch (state) {
            case READY -> "good";
            case CHECKING, FLOOD_WAIT, RESTING -> "warn";
            case LEFT_OUT -> "bad";
            case REMOVED -> "";
        };
    }
}
