package io.telecast.host.admin;

import io.telecast.host.http.OperatorCheck;
import io.telecast.host.workers.WorkerRefusedException;
import io.telecast.host.workers.WorkerStatus;
import io.telecast.host.workers.Workers;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code /workers}: list, add, check and remove. Tokens come in and never go out. */
public final class WorkersServlet extends AdminServlet {

    private static final long serialVersionUID = 1L;

    private final transient Workers workers;

    public WorkersServlet(Workers workers, OperatorCheck operators) {
        super(operators);
        this.workers = workers;
    }

    @Override
    Object answer(String method, List<String> path, HttpServletRequest request) throws RefusedException, IOException {
        try {
            return switch (path.size()) {
                case 0 -> all(method, request);
                case 1 -> one(method, path.getFirst());
                case 2 -> {
                    if (!method.equals("POST") || !path.getLast().equals("check")) {
                        throw unknown();
                    }
                    yield view(workers.check(workers.named(path.getFirst())));
                }
                default -> throw unknown();
            };
        } catch (WorkerRefusedException e) {
            int status = switch (e.reason()) {
                case UNKNOWN -> 404;
                case BAD -> 400;
                case CONFLICT -> 409;
            };
            throw new RefusedException(status, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedException(503, "The host is being stopped.");
        }
    }

    private Object all(String method, HttpServletRequest request)
            throws RefusedException, IOException, WorkerRefusedException, InterruptedException {
        return switch (method) {
            case "GET" -> views(workers.list());
            case "POST" -> {
                if (!(body(request).get("token") instanceof String token)) {
                    throw new RefusedException(400, "Give the token: {\"token\": \"123456789:AAE…\"}.");
                }
                yield view(workers.add(token));
            }
            default -> throw unknown();
        };
    }

    private Object one(String method, String name)
            throws RefusedException, WorkerRefusedException, InterruptedException {
        return switch (method) {
            case "POST" -> {
                if (!name.equals("check")) {
                    throw unknown();
                }
                yield views(workers.checkAll());
            }
            case "DELETE" -> view(workers.remove(workers.named(name)));
            default -> throw unknown();
        };
    }

    private static List<Map<String, Object>> views(List<WorkerStatus> all) {
        return all.stream().map(WorkersServlet::view).toList();
    }

    private static Map<String, Object> view(WorkerStatus worker) {
        var view = new LinkedHashMap<String, Object>();
        view.put("id", worker.botId());
        view.put("name", worker.name());
        view.put("role", worker.role().name().toLowerCase(Locale.ROOT));
        view.put("source", worker.source().name().toLowerCase(Locale.ROOT));
        view.put("state", worker.state().words());
        view.put("reads", worker.inPool());
        view.put("problem", worker.problem());
        view.put("checked", time(worker.checked()));
        view.put("next", time(worker.next()));
        view.put("load", worker.figures().load());
        view.put("parts", worker.figures().parts());
        view.put("bytes", worker.figures().bytes());
        view.put("failures", worker.figures().failures());
        view.put("floods", worker.figures().floods());
        return view;
    }

    private static String time(Optional<Instant> time) {
        return time.map(Instant::toString).orElse("");
    }
}
