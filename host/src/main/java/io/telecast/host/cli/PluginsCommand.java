package io.telecast.host.cli;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
        description = "Lists, installs, switches and removes the plugins of a running host.",
        mixinStandardHelpOptions = true)
final class PluginsCommand implements Runnable {

    private static final int SHORT_PROBLEM = 100;

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
        var table = new Table().row("ID", "VERSION", "STATE", "FILE", "NOTE");
        for (JsonNode plugin : plugins) {
            table.row(
                    text(plugin, "id", "-"),
                    text(plugin, "version", "-"),
                    state(plugin),
                    text(plugin, "file", "-"),
                    shortened(text(plugin, "problem", text(plugin, "notice", text(plugin, "description", "")))));
        }
        table.print(spec.commandLine().getOut());
        return 0;
    }

    @Command(name = "info", description = "All that is known of a plugin.", mixinStandardHelpOptions = true)
    int info(@Mixin AdminOptions admin, @Parameters(paramLabel = "ID") String id)
            throws IOException, InterruptedException {
        JsonNode plugin = admin.client().ask("GET", "/plugins/" + segment(id), Map.of());
        var table = new Table();
        for (String field : List.of(
                "id", "version", "description", "provider", "state", "file", "sha256", "since", "problem", "notice")) {
            table.row(field, field.equals("state") ? state(plugin) : text(plugin, field, "-"));
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
            name = "install",
            description = "Checks a jar, puts it into the folder and starts it.",
            mixinStandardHelpOptions = true)
    int install(@Mixin AdminOptions admin, @Parameters(paramLabel = "JAR") Path jar)
            throws IOException, InterruptedException {
        if (!Files.isReadable(jar)) {
            throw new IOException("There is no readable file " + jar + ". Name the plugin's jar.");
        }
        return tell(admin.client()
                .ask(
                        "POST",
                        "/plugins",
                        Map.of("jar", jar.toAbsolutePath().normalize().toString())));
    }

    @Command(
            name = "rollback",
            description = "Runs the version again that ran before, while everything goes on.",
            mixinStandardHelpOptions = true)
    int rollback(@Mixin AdminOptions admin, @Parameters(paramLabel = "ID") String id)
            throws IOException, InterruptedException {
        return act(admin, id, "rollback");
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
                    text(leak, "unloadedAt", "-"),
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
        return tell(admin.client().ask("POST", "/plugins/" + segment(id) + "/" + action, Map.of()));
    }

    private int tell(JsonNode plugin) {
        String problem = text(plugin, "problem", "");
        spec.commandLine()
                .getOut()
                .println(text(plugin, "id", "?") + " " + text(plugin, "version", "") + " is " + state(plugin)
                        + (problem.isEmpty() ? "." : ": " + problem));
        return problem.isEmpty() ? 0 : 1;
    }

    private static String values(JsonNode field) {
        var values = new ArrayList<String>();
        field.path("value").forEach(value -> values.add(value.asString("")));
        return String.join(", ", values).replace("\n", "\\n");
    }

    private static String state(JsonNode plugin) {
        return text(plugin, "state", "?").toLowerCase(Locale.ROOT);
    }

    private static String text(JsonNode node, String field, String otherwise) {
        String value = node.path(field).asString("");
        return value.isEmpty() ? otherwise : value;
    }

    private static String shortened(String note) {
        String line = note.lines().findFirst().orElse("");
        return line.length() <= SHORT_PROBLEM ? line : line.substring(0, SHORT_PROBLEM) + "… (see info)";
    }

    /** Ids come from a keyboard: whatever is typed stays one segment of the path. */
    private static String segment(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }
}
