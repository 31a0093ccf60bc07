package io.telecast.host.admin;

import io.telecast.host.http.OperatorCheck;
import io.telecast.host.plugin.PluginActionException;
import io.telecast.host.plugin.PluginHost;
import io.telecast.host.plugin.PluginStatus;
import io.telecast.host.plugin.records.RecordsVersions;
import io.telecast.host.plugin.settings.BadSettingsException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code /plugins}: list, install, look at, switch, remove, and their settings and records. */
public final class PluginsServlet extends AdminServlet {

    private static final long serialVersionUID = 1L;

    private final transient PluginHost plugins;

    public PluginsServlet(PluginHost plugins, OperatorCheck operators) {
        super(operators);
        this.plugins = plugins;
    }

    @Override
    Object answer(String method, List<String> path, HttpServletRequest request) throws RefusedException, IOException {
        try {
            return switch (path.size()) {
                case 0 -> all(method, request);
                case 1 -> one(method, path.getFirst());
                case 2 -> act(method, path.getFirst(), path.getLast(), request);
                default -> throw unknown();
            };
        } catch (PluginActionException e) {
            throw refused(e);
        } catch (BadSettingsException e) {
            throw new RefusedException(400, String.valueOf(e.getMessage()));
        }
    }

    private Object all(String method, HttpServletRequest request)
            throws RefusedException, IOException, PluginActionException {
        return switch (method) {
            case "GET" -> plugins.list();
            case "POST" -> {
                Object jar = body(request).get("jar");
                if (!(jar instanceof String file)) {
                    throw new RefusedException(400, "Name the jar: {\"jar\": \"/path/to/plugin.jar\"}.");
                }
                yield plugins.install(Path.of(file));
            }
            default -> throw unknown();
        };
    }

    private Object one(String method, String id) throws RefusedException, PluginActionException {
        return switch (method) {
            case "GET" -> known(id);
            case "DELETE" -> {
                plugins.remove(id);
                yield Map.of("removed", id);
            }
            default -> throw unknown();
        };
    }

    private Object act(String method, String id, String action, HttpServletRequest request)
            throws RefusedException, IOException, PluginActionException, BadSettingsException {
        return switch (method + " " + action) {
            case "POST enable" -> plugins.enable(id);
            case "POST disable" -> plugins.disable(id);
            case "POST rollback" -> plugins.rollBack(id, asBefore(request));
            case "POST forget-records" -> Map.of("forgotten", plugins.forgetKeptRecords(id));
            case "GET records" -> {
                Optional<RecordsVersions> records = plugins.records(id);
                if (records.isEmpty()) {
                    known(id);
                }
                yield records.map(PluginsServlet::records).orElse(Map.of());
            }
            case "GET settings" -> plugins.settings(id, bot(request));
            case "PUT settings" -> {
                plugins.change(id, bot(request), changes(body(request)));
                yield plugins.settings(id, bot(request));
            }
            default -> throw unknown();
        };
    }

    private PluginStatus known(String id) throws PluginActionException {
        return plugins.find(id)
                .or(() -> plugins.findFile(id))
                .orElseThrow(() -> new PluginActionException(
                        PluginActionException.Reason.UNKNOWN,
                        "There is no plugin " + id + ". telecast plugins list names those that there are."));
    }

    private static Map<String, Integer> records(RecordsVersions versions) {
        var body = new TreeMap<>(Map.of("version", versions.version()));
        versions.kept().ifPresent(kept -> body.put("kept", kept));
        return body;
    }

    private static boolean asBefore(HttpServletRequest request) throws RefusedException {
        String records = request.getParameter("records");
        if (records == null || records.equals("as-before")) {
            return records != null;
        }
        throw new RefusedException(400, "A rollback takes records=as-before, or nothing.");
    }

    private static long bot(HttpServletRequest request) throws RefusedException {
        String bot = request.getParameter("bot");
        if (bot == null) {
            return 0;
        }
        if (!bot.matches("[0-9]{1,18}")) {
            throw new RefusedException(400, "A bot is named by its id, a number.");
        }
        return Long.parseLong(bot);
    }

    private static Map<String, List<String>> changes(Map<String, Object> body) {
        var changes = new TreeMap<String, List<String>>();
        body.forEach((name, value) -> changes.put(
                name,
                value instanceof List<?> items
                        ? items.stream().map(String::valueOf).toList()
                        : List.of(String.valueOf(value))));
        return changes;
    }
}
