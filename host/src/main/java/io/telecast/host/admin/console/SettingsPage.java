package io.telecast.host.admin.console;

import io.telecast.host.bot.BotFleet;
import io.telecast.host.bot.ConnectedBot;
import io.telecast.host.plugin.PluginActionException;
import io.telecast.host.plugin.PluginHost;
import io.telecast.host.plugin.PluginStatus;
import io.telecast.host.plugin.settings.BadSettingsException;
import io.telecast.host.plugin.settings.FieldView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings of one plugin, for all bots or one. */
final class SettingsPage {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsPage.class);
    private static final String WRONG = "Nothing was saved. Correct what is marked below, then save again.";

    private final PluginHost plugins;
    private final BotFleet bots;

    SettingsPage(PluginHost plugins, BotFleet bots) {
        this.plugins = plugins;
        this.bots = bots;
    }

    Answer show(String id, FormBody query) throws RefusedException {
        return page(200, id, bot(query), Attempt.NONE, query.has("saved"));
    }

    /** Takes a form that was sent. */
    Answer save(String id, FormBody form, Operator operator) throws RefusedException {
        long bot = bot(form);
        try {
            var changes = Changes.of(plugins.settings(id, bot), form, bot);
            if (!changes.problems().isEmpty()) {
                return page(422, id, bot, new Attempt(Optional.of(form), changes.problems()), false);
            }
            if (!changes.values().isEmpty()) {
                plugins.change(id, bot, changes.values());
                LOG.info(
                        "{} changed settings of plugin {} for {}: {}.",
                        operator.name(),
                        id,
                        bot == 0 ? "all bots" : "bot " + bot,
                        changes.values().keySet());
            }
            return new Answer.Redirect("/plugins/" + id + "?saved" + (bot == 0 ? "" : "&bot=" + bot));
        } catch (BadSettingsException e) {
            return page(422, id, bot, new Attempt(Optional.of(form), e.problems()), false);
        } catch (PluginActionException e) {
            throw PluginPages.refused(e);
        }
    }

    private Answer page(int status, String id, long bot, Attempt attempt, boolean saved) throws RefusedException {
        try {
            List<FieldView> views = plugins.settings(id, bot);
            PluginStatus plugin = plugins.find(id).orElseThrow(RefusedException::nothingHere);
            var model = new HashMap<String, Object>();
            model.put("id", id);
            model.put("version", plugin.version());
            model.put("description", plugin.description());
            model.put("bot", bot);
            model.put("bots", choices(bot));
            model.put("notice", plugin.notice());
            model.put("saved", saved);
            model.put("problem", attempt.general(views, WRONG));
            model.put("fields", models(views.stream().filter(Predicate.not(Changes::isMessage)), attempt, bot));
            model.put("texts", models(views.stream().filter(Changes::isMessage), attempt, bot));
            return new Answer.Page(status, "settings", model);
        } catch (PluginActionException e) {
            throw PluginPages.refused(e);
        }
    }

    private static List<Map<String, Object>> models(Stream<FieldView> views, Attempt attempt, long bot) {
        return views.map(view -> FieldModel.of(view, attempt, bot)).toList();
    }

    private List<Map<String, Object>> choices(long chosen) {
        var choices = new ArrayList<Map<String, Object>>();
        choices.add(Map.of("id", 0L, "label", "All bots", "chosen", chosen == 0));
        for (ConnectedBot bot : bots.connected()) {
            long id = bot.self().id();
            choices.add(Map.of("id", id, "label", "@" + bot.self().username(), "chosen", chosen == id));
        }
        return choices;
    }

    private long bot(FormBody form) throws RefusedException {
        String asked = form.find("bot").orElse("0");
        if (asked.equals("0")) {
            return 0;
        }
        if (asked.matches("[1-9][0-9]{0,17}")
                && bots.connected(Long.parseLong(asked)).isPresent()) {
            return Long.parseLong(asked);
        }
        throw new RefusedException(404, "No such bot", "That bot is not connected. Choose one from the list.");
    }
}
