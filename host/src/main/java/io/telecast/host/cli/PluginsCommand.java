package io.telecast.host.cli;

import static io.telecast.host.cli.PluginAnswer.state;
import static io.telecast.host.cli.PluginAnswer.text;

import io.telecast.host.plugin.trust.Trust;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code telecast plugins …}: acts on the plugins of a running host. */
@Command(
        name = "plugins",
        description =
                "Lists, installs, upgrades, switches and removes the plugins of a running host. Makes projects for new"
                        + " plugins, signs jars and checks signatures, for which no host needs to run.",
        subcommands = {
            NewPluginCommand.class,
            PluginInstallCommand.class,
            PluginUpgradeCommand.class,
            PluginSearchCommand.class,
            PluginKeygenCommand.class,
            PluginSignCommand.class,
            PluginVerifyCommand.class,
            PluginCatalogueCommand.class
        },
        mixinStandardHelpOptions = true)
final class PluginsCommand implements Runnable {

    private static final int SHORT_PROBLEM = 100;
    private static final int SHORT_HASH = 12;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(name = "list", description = "Every plugin in the folder.", mixinStandardHelpOptions = true)
    int list(@Mixin AdminOptions admin) throws IOException, InterruptedException {
        JsonNode plugins = admin.client().ask("GET", "/plugins", Map.of());
        if (plugins.isEmpty()) {
            spec.commandLine()
                    .getOut()
                    .println("No plugins. Drop a jar into the plugin folder, or use: plugins install JAR");
            return 0;
        }
        var table = new Table().row("ID", "VERSION", "STATE", "FILE", "SHA-256", "SIGNED BY", "NOTE");
        for (JsonNode plugin : plugins) {
            table.row(
                    text(plugin, "id", "-"),
                    text(plugin, "version", "-"),
                    state(plugin),
                    text(plugin, "file", "-"),
                    start(text(plugin, "sha256", "-")),
                    text(plugin.path("trust"), "signedBy", "-"),
                    shortened(text(plugin, "problem", text(plugin, "notice", text(plugin, "description", "")))));
        }
        table.print(spec.commandLine().getOut());
        return 0;
    }

    @Command(name = "info", description = "All that is known of a plugin.", mixinStandardHelpOptions = true)
    int info(
            @Mixin AdminOptions admin,
            @Parameters(paramLabel = "ID", description = "A plugin, or the name of a jar in the folder.") String id)
            throws IOException, InterruptedException {
        JsonNode plugin = admin.client().ask("GET", "/plugins/" + segment(id), Map.of());
        var table = new Table();
        for (String field : List.of("id", "version", "description", "provider", "state", "file", "sha256")) {
            table.row(field, field.equals("state") ? state(plugin) : text(plugin, field, "-"));
        }
        Trust trust = PluginAnswer.trust(plugin);
        table.row("signed by", trust.signer());
        table.row("accepted", trust.reason());
        String known = text(plugin, "id", "");
        if (!known.isEmpty()) {
            PluginAnswer.uses(table, PluginAnswer.texts(plugin, "uses"));
        }
        table.row("since", PluginAnswer.time(plugin, "since"));
        for (String field : List.of("problem", "notice")) {
            table.row(field, text(plugin, field, "-"));
        }
        PluginAnswer.health(plugin).ifPresent(health -> table.row("health", health.summary()));
        if (!known.isEmpty()) {
            JsonNode records = admin.client().ask("GET", "/plugins/" + segment(known) + "/records", Map.of());
            PluginAnswer.records(records).ifPresent(versions -> table.row("records", versions.summary()));
        }
        table.print(spec.commandLine().getOut());
        return 0;
    }

    @Command(
            name = "enable",
            description = "Switches a plugin on, also after a restart.",
            mixinStandardHelpOptions = true)
    int enable(@Mixin AdminOptions admin, @Parameters(paramLabel = "ID") String id)
            throws IOException, InterruptedException {
        return act(admin, id, "enable");
    }

    @Command(
            name = "disable",
            description = "Switches a plugin off, also after a restart.",
            mixinStandardHelpOptions = true)
    int disable(@Mixin AdminOptions admin, @Parameters(paramLabel = "ID") String id)
            throws IOException, InterruptedException {
        return act(admin, id, "disable");
    }

    @Command(
            name = "rollback",
            description = "Runs the version again that ran before, while everything goes on.",
            mixinStandardHelpOptions = true)
    int rollback(
            @Mixin AdminOptions admin,
            @Option(
                            names = "--records-as-before",
                            description = "With its records as they were before they last took another form; "
                                    + "what was written since is kept aside until the next such change.")
                    boolean asBefore,
            @Parameters(paramLabel = "ID") String id)
            throws IOException, InterruptedException {
        return act(admin, id, asBefore ? "rollback?records=as-before" : "rollback");
    }

    @Command(
            name = "forget-records",
            description = "Deletes the records kept from before a plugin's records last took another form.",
            mixinStandardHelpOptions = true)
    int forgetRecords(@Mixin AdminOptions admin, @Parameters(paramLabel = "ID") String id)
            throws IOException, InterruptedException {
        JsonNode answer = admin.client().ask("POST", "/plugins/" + segment(id) + "/forget-records", Map.of());
        spec.commandLine()
                .getOut()
                .println(
                        answer.path("forgotten").asBoolean(false)
                                ? "The records from before are deleted."
                                : "No records from before are kept.");
        return 0;
    }

    @Command(
            name = "leaks",
            description = "Classes of plugins that have gone and are still in memory, and what holds them.",
            mixinStandardHelpOptions = true)
    int leaks(@Mixin AdminOptions admin) throws IOException, InterruptedException {
        JsonNode leaks = admin.client().ask("GET", "/leaks", Map.of());
        if (leaks.isEmpty()) {
            spec.commandLine().getOut().println("Nothing is left of plugins that have gone.");
            return 0;
        }
        var table = new Table().row("ID", "VERSION", "SINCE", "HELD BY");
        for (JsonNode leak : leaks) {
            var holders = new ArrayList<String>();
            leak.path("holders").forEach(holder -> holders.add(holder.asString("")));
            table.row(
                    text(leak, "pluginId", "-"),
                    text(leak, "version", "-"),
                    PluginAnswer.time(leak, "unloadedAt"),
                    holders.isEmpty() ? "unknown; a heap dump shows it" : String.join(", ", holders));
        }
        table.print(spec.commandLine().getOut());
        return 1;
    }

    @Command(
            name = "remove",
            description = "Stops a plugin and deletes its jar; its data stay.",
            mixinStandardHelpOptions = true)
    int remove(@Mixin AdminOptions admin, @Parameters(paramLabel = "ID") String id)
            throws IOException, InterruptedException {
        admin.client().ask("DELETE", "/plugins/" + segment(id), Map.of());
        spec.commandLine().getOut().println(id + " is removed.");
        return 0;
    }

    @Command(
            name = "settings",
            description = "Shows a plugin's settings and message texts, or changes some.",
            mixinStandardHelpOptions = true)
    int settings(
            @Mixin AdminOptions admin,
            @Option(
                            names = "--bot",
                            paramLabel = "BOT",
                            defaultValue = "0",
                            description = "Of one bot only, by its id.")
                    long bot,
            @Parameters(paramLabel = "ID") String id,
            @Parameters(
                            index = "1..*",
                            arity = "0..*",
                            paramLabel = "NAME=VALUE",
                            description = "Values to set; NAME= goes back to the configured one. Lists take commas; "
                                    + "message texts are named texts.KEY and take \\n for a new line.")
                    @Nullable
                    List<String> assignments)
            throws IOException, InterruptedException {
        String path = "/plugins/" + segment(id) + "/settings?bot=" + bot;
        JsonNode fields = assignments == null || assignments.isEmpty()
                ? admin.client().ask("GET", path, Map.of())
                : admin.client().ask("PUT", path, changes(admin.client().ask("GET", path, Map.of()), assignments));
        var table = new Table().row("NAME", "VALUE", "FROM", "MEANING");
        for (JsonNode field : fields) {
            table.row(
                    text(field, "name", ""),
                    values(field),
                    text(field, "source", "").toLowerCase(Locale.ROOT),
                    text(field, "title", "")
                            + (text(field, "help", "").isEmpty() ? "" : ": " + text(field, "help", "")));
        }
        table.print(spec.commandLine().getOut());
        return 0;
    }

    private static Map<String, List<String>> changes(JsonNode fields, List<String> assignments) throws IOException {
        var changes = new TreeMap<String, List<String>>();
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            if (equals < 1) {
                throw new IOException("Write NAME=VALUE, not " + assignment + ".");
            }
            String name = assignment.substring(0, equals);
            String value = assignment.substring(equals + 1);
            boolean list = false;
            for (JsonNode field : fields) {
                list |= text(field, "name", "").equals(name)
                        && text(field, "kind", "").equals("list");
            }
            List<String> one = value.isEmpty() ? List.of() : List.of(value);
            if (name.startsWith("texts.")) {
                one = one.stream().map(text -> text.replace("\\n", "\n")).toList();
            }
            changes.put(name, list && !value.isEmpty() ? List.of(value.split("\\s*,\\s*")) : one);
        }
        return changes;
    }

    private int act(AdminOptions admin, String id, String action) throws IOException, InterruptedException {
        // the records of a plugin that did not run take whatever time they need
        return PluginAnswer.tell(
                spec,
                admin.client().ask("POST", "/plugins/" + segment(id) + "/" + action, Map.of(), Duration.ofHours(6)));
    }

    private static String values(JsonNode field) {
        var values = new ArrayList<String>();
        field.path("value").forEach(value -> values.add(value.asString("")));
        return String.join(", ", values).replace("\n", "\\n");
    }

    private static String shortened(String note) {
        String line = note.lines().findFirst().orElse("");
        return line.length() <= SHORT_PROBLEM ? line : line.substring(0, SHORT_PROBLEM) + "… (see info)";
    }

    /** As much of a hash as tells jars apart; info shows all of it. */
    private static String start(String hash) {
        return hash.length() > SHORT_HASH ? hash.substring(0, SHORT_HASH) : hash;
    }

    /** Ids come from a keyboard: whatever is typed stays one segment of the path. */
    private static String segment(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }
}
