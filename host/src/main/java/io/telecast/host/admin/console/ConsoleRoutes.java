package io.telecast.host.admin.console;

import io.telecast.host.bot.BotFleet;
import io.telecast.host.plugin.PluginHost;
import java.util.List;

/** Which page answers which path, for who is signed in. */
public final class ConsoleRoutes {

    private static final String PLUGINS = "plugins";

    private final OverviewPage overview;
    private final PluginPages plugins;
    private final SettingsPage settings;

    public ConsoleRoutes(OverviewPage overview, PluginHost plugins, BotFleet bots) {
        this.overview = overview;
        this.plugins = new PluginPages(plugins);
        this.settings = new SettingsPage(plugins, bots);
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
        throw RefusedException.nothingHere();
    }

    Answer post(String path, FormBody form, Operator operator) throws RefusedException {
        List<String> parts = parts(path);
        if (parts.size() != 3 || !parts.getFirst().equals(PLUGINS)) {
            throw RefusedException.nothingHere();
        }
        String id = parts.get(1);
        return switch (parts.getLast()) {
            case "on" -> plugins.turn(id, true, operator);
            case "off" -> plugins.turn(id, false, operator);
            case "settings" -> settings.save(id, form, operator);
            default -> throw RefusedException.nothingHere();
        };
    }

    private static List<String> parts(String path) {
        return List.of(path.split("/")).stream().filter(part -> !part.isEmpty()).toList();
    }
}
