package io.telecast.host.admin;

import io.telecast.host.http.OperatorCheck;
import io.telecast.host.plugin.PluginActionException;
import io.telecast.host.plugin.catalogue.PluginCatalogue;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code /catalogue}: what there is to install, installing it, and upgrading what is there. */
public final class CatalogueServlet extends AdminServlet {

    private static final long serialVersionUID = 1L;

    private final transient PluginCatalogue catalogue;

    public CatalogueServlet(PluginCatalogue catalogue, OperatorCheck operators) {
        super(operators);
        this.catalogue = catalogue;
    }

    @Override
    Object answer(String method, List<String> path, HttpServletRequest request) throws RefusedException, IOException {
        try {
            return switch (method + " " + String.join("/", path)) {
                case "GET " -> catalogue.search(words(request), allVersions(request));
                case "POST install" -> {
                    Map<String, Object> body = body(request);
                    yield catalogue.install(text(body, "id"), body.containsKey("version") ? text(body, "version") : "");
                }
                case "POST upgrade" -> {
                    Map<String, Object> body = body(request);
                    yield catalogue.upgrade(ids(body), Boolean.TRUE.equals(body.get("dryRun")));
                }
                default -> throw unknown();
            };
        } catch (PluginActionException e) {
            throw refused(e);
        }
    }

    private static List<String> words(HttpServletRequest request) {
        String words = request.getParameter("words");
        return words == null
                ? List.of()
                : List.of(words.split("\\s+")).stream()
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    private static boolean allVersions(HttpServletRequest request) throws RefusedException {
        String versions = request.getParameter("versions");
        if (versions == null || versions.equals("all")) {
            return versions != null;
        }
        throw new RefusedException(400, "A search takes versions=all, or nothing.");
    }

    private static String text(Map<String, Object> body, String name) throws RefusedException {
        if (body.get(name) instanceof String text) {
            return text;
        }
        throw new RefusedException(
                400, "Name the plugin: {\"id\": \"player\"}, and perhaps its \"version\", as texts.");
    }

    /** None for all plugins, which has to be said. */
    private static List<String> ids(Map<String, Object> body) throws RefusedException {
        if (Boolean.TRUE.equals(body.get("all"))) {
            return List.of();
        }
        var ids = new ArrayList<String>();
        if (body.get("ids") instanceof List<?> named) {
            for (Object id : named) {
                if (id instanceof String text) {
                    ids.add(text);
                }
            }
            if (!ids.isEmpty() && ids.size() == named.size()) {
                return ids;
            }
        }
        throw new RefusedException(400, "Name plugins: {\"ids\": [\"player\"]}, or say {\"all\": true}.");
    }
}
