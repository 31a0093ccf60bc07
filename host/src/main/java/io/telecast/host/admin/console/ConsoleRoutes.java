package io.telecast.host.admin.console;

import io.telecast.host.bot.BotFleet;
import io.telecast.host.plugin.PluginHost;
import io.telecast.host.workers.Workers;
import java.util.List;

/** Which page answers which path, for who is signed in. */
public final class ConsoleRoutes {

    private static final String PLUGINS = "plugins";

    private final OverviewPage overview;
    private final PluginPages plugins;
    private final SettingsPage settings;
    private final WorkersPage workers;

    public ConsoleRoutes(OverviewPage overview, PluginHost plugins, BotFleet bots, Workers workers) {
        this.overview = overview;
        this.plugins = new PluginPages(plugins);
        this.settings = new SettingsPage(plugins, bots);
        this.workers = new WorkersPage(workers);
    }

    Answer get(String path, FormBody query) throws RefusedException {
        List<String> parts = parts(path);
        if (parts.isEmpty()) {
            return overview.show();
        }
        if (parts.equals(List.of(PLUGINS))) {
            return plugins.list();
        }
        if (parts.size() == 2 && parts.getFirst().equals(PLUGINS)) {
            return settings.show(parts.getLast(), query);
        }
        if (parts.equals(List.of(WorkersPage.PATH))) {
            return workers.show();
        }
        if (parts.size() == 3
                && parts.getFirst().equals(WorkersPage.PATH)
                && parts.getLast().equals("remove")) {
            return workers.ask(parts.get(1));
        }
        throw RefusedException.nothingHere();
    }

    Answer post(String path, FormBody form, Operator operator) throws RefusedException {
        List<String> parts = parts(path);
        if (parts.equals(List.of(WorkersPage.PATH))) {
            return workers.add(form, operator);
        }
        if (parts.size() != 3) {
            throw RefusedException.nothingHere();
        }
        String id = parts.get(1);
        return switch (parts.getFirst() + " " + parts.getLast()) {
            case "plugins on" -> plugins.turn(id, true, operator);
            case "plugins off" -> plugins.turn(id, false, operator);
            case "plugins settings" -> settings.save(id, form, operator);
            case "workers check" -> workers.check(id);
            case "workers remove" -> workers.remove(id, operator);
            default -> throw RefusedException.nothingHere();
        };
    }

    private static List<String> parts(String path) {
        return List.of(path.split("/")).stream().filter(part -> !part.isEmpty()).toList();
    }
}
