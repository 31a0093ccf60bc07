package io.telecast.host.admin.chat;

import io.telecast.api.bot.BotException;
import io.telecast.api.chat.Html;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.api.command.CommandCall;
import io.telecast.host.bot.BotFleet;
import io.telecast.host.plugin.PluginActionException;
import io.telecast.host.plugin.PluginHost;
import io.telecast.host.plugin.PluginState;
import io.telecast.host.plugin.PluginStatus;
import io.telecast.host.plugin.settings.BadSettingsException;
import io.telecast.host.plugin.settings.FieldView;
import io.telecast.host.text.Texts;
import io.telecast.host.users.PluginReach;
import io.telecast.host.users.Roles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code /settings}: lists, shows and changes the settings of the plugins that serve a bot. The operator's administrators
 * see all of them; the owner of a clone sees and changes for that clone what the plugin leaves to owners.
 */
final class SettingsCommand {

    private static final Pattern ASSIGNMENT = Pattern.compile("([A-Za-z0-9_.-]{1,100})\\s*=(.*)", Pattern.DOTALL);
    private static final int SHOWN = 40;

    private final PluginHost plugins;
    private final PluginReach reach;
    private final BotFleet bots;
    private final Roles roles;
    private final Texts texts;
    private final SettingsText text;

    SettingsCommand(PluginHost plugins, PluginReach reach, BotFleet bots, Roles roles, Texts texts) {
        this.plugins = plugins;
        this.reach = reach;
        this.bots = bots;
        this.roles = roles;
        this.texts = texts;
        this.text = new SettingsText(texts);
    }

    void run(CommandCall call) {
        long botId = call.bot().self().id();
        var scope = new Scope(
                botId,
                botId == bots.mainBot().self().id(),
                roles.isOperator(call.user().id()));
        String assignment = call.arguments().getLast();
        if (call.arguments().size() < 2) {
            list(call, scope);
            return;
        }
        String plugin = call.arguments().getFirst();
        try {
            List<FieldView> fields = fields(plugin, scope);
            if (fields.isEmpty()) {
                call.reply(texts.render("settings.nothing", Map.of("plugin", shown(plugin))));
            } else if (assignment.isEmpty()) {
                show(call, plugin, fields);
            } else {
                assign(call, scope, plugin, fields, assignment);
            }
        } catch (PluginActionException e) {
            call.reply(Html.text(SettingsText.shortened(String.valueOf(e.getMessage()), LongReply.MAX / 2)));
        }
    }

    private void list(CommandCall call, Scope scope) {
        var reply = new LongReply(call);
        reply.add(texts.render("settings.title"));
        boolean any = false;
        for (PluginStatus plugin : plugins.list()) {
            int count = plugin.state() == PluginState.ON ? count(plugin.id(), scope) : 0;
            if (count > 0) {
                any = true;
                reply.add(texts.render("settings.plugin", Map.of("plugin", plugin.id(), "count", count)));
            }
        }
        if (any) {
            reply.add(texts.render("settings.how"));
            reply.send();
        } else {
            call.reply(texts.render("settings.none"));
        }
    }

    private int count(String plugin, Scope scope) {
        try {
            return fields(plugin, scope).size();
        } catch (PluginActionException gone) {
            return 0; // it was switched off meanwhile
        }
    }

    /** What somebody may see of a plugin's settings; message texts are too long for a chat. */
    private List<FieldView> fields(String plugin, Scope scope) throws PluginActionException {
        List<FieldView> all = plugins.settings(plugin, scope.botId());
        return reach.serves(plugin, scope.botId())
                ? all.stream()
                        .filter(field -> !field.name().startsWith(FieldView.TEXTS) && scope.shows(field))
                        .toList()
                : List.of();
    }

    private void show(CommandCall call, String plugin, List<FieldView> fields) {
        var reply = new LongReply(call);
        reply.add(texts.render("settings.of", Map.of("plugin", plugin)));
        fields.forEach(field -> reply.add(text.field(plugin, field)));
        reply.send();
    }

    private void assign(CommandCall call, Scope scope, String plugin, List<FieldView> fields, String assignment)
            throws PluginActionException {
        Matcher parts = ASSIGNMENT.matcher(assignment);
        if (!parts.matches()) {
            call.reply(texts.render("settings.form", Map.of("plugin", plugin)));
            return;
        }
        Optional<FieldView> found = fields.stream()
                .filter(field -> field.name().equals(parts.group(1)))
                .findFirst();
        if (found.isEmpty()) {
            call.reply(texts.render("settings.unknown", Map.of("plugin", plugin, "name", shown(parts.group(1)))));
            return;
        }
        FieldView field = found.get();
        long target = scope.target(field);
        try {
            plugins.change(
                    plugin,
                    target,
                    Map.of(field.name(), items(field, parts.group(2).strip())));
        } catch (BadSettingsException e) {
            String problem = String.join(" ", e.problems().values());
            call.reply(texts.render(
                    "settings.wrong",
                    Map.of("title", field.title(), "problem", SettingsText.shortened(problem, LongReply.MAX / 2))));
            return;
        }
        saved(call, plugin, scope, field.name(), target);
    }

    private void saved(CommandCall call, String plugin, Scope scope, String name, long target)
            throws PluginActionException {
        for (FieldView field : plugins.settings(plugin, scope.botId())) {
            if (field.name().equals(name)) {
                boolean hidden = field.secret() && deleted(call);
                Html reply = texts.render(
                        target == 0 ? "settings.saved_all" : "settings.saved_bot",
                        Map.of("title", field.title(), "value", text.value(field), "source", text.source(field)));
                call.bot()
                        .send(
                                call.message().ref().chatId(),
                                OutgoingMessage.text(hidden ? reply.plus(texts.render("settings.hidden")) : reply));
            }
        }
    }

    /** Takes a message with a secret out of the chat, if Telegram lets the bot do that. */
    private static boolean deleted(CommandCall call) {
        long number = call.message().ref().messageId();
        try {
            return call.bot()
                    .delete(call.message().ref().chatId(), List.of(number))
                    .contains(number);
        } catch (BotException e) {
            return false;
        }
    }

    private static List<String> items(FieldView field, String value) {
        if (value.isEmpty()) {
            return List.of();
        }
        return field.kind().equals("list") ? List.of(value.split("\\s*[,\n]\\s*")) : List.of(value);
    }

    private static String shown(String typed) {
        return SettingsText.shortened(typed, SHOWN);
    }
}
