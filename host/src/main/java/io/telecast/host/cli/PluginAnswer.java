package io.telecast.host.cli;

import io.telecast.host.plugin.PluginHealth;
import io.telecast.host.plugin.capability.Uses;
import io.telecast.host.plugin.records.RecordsVersions;
import io.telecast.host.plugin.trust.Trust;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.JsonNode;

/** What a host answers about a plugin, as text. */
final class PluginAnswer {

    private PluginAnswer() {}

    /** Says what has become of a plugin; answers the exit code. */
    static int tell(CommandSpec spec, JsonNode plugin) {
        String problem = text(plugin, "problem", "");
        spec.commandLine()
                .getOut()
                .println(text(plugin, "id", "?") + " " + text(plugin, "version", "") + " is " + state(plugin)
                        + (problem.isEmpty() ? "." : ": " + problem));
        String notice = text(plugin, "notice", "");
        if (!notice.isEmpty()) {
            spec.commandLine().getOut().println(notice);
        }
        return problem.isEmpty() ? 0 : 1;
    }

    static String state(JsonNode plugin) {
        return text(plugin, "state", "?").toLowerCase(Locale.ROOT);
    }

    static String text(JsonNode node, String field, String otherwise) {
        String value = node.path(field).asString("");
        return value.isEmpty() ? otherwise : value;
    }

    /** A time, without the fractions of its second. */
    static String time(JsonNode node, String field) {
        String value = text(node, field, "-");
        try {
            return Instant.parse(value).truncatedTo(ChronoUnit.SECONDS).toString();
        } catch (DateTimeParseException e) {
            return value;
        }
    }

    /** The texts of a list. */
    static List<String> texts(JsonNode node, String field) {
        List<String> texts = new ArrayList<>();
        node.path(field).forEach(item -> texts.add(item.asString("")));
        return texts;
    }

    /** Adds what a plugin declares that it uses, with what that means. */
    static void uses(Table table, List<String> uses) {
        String first = "uses";
        for (String sentence : uses.isEmpty() ? List.of("nothing") : Uses.sentences(uses)) {
            table.row(first, sentence);
            first = "";
        }
    }

    /** What is known of where a plugin comes from. */
    static Trust trust(JsonNode plugin) {
        JsonNode trust = plugin.path("trust");
        Trust.Basis basis = Trust.Basis.NONE;
        for (Trust.Basis each : Trust.Basis.values()) {
            basis = each.name().equals(text(trust, "basis", "")) ? each : basis;
        }
        return new Trust(text(trust, "signedBy", ""), text(trust, "key", ""), text(trust, "remark", ""), basis);
    }

    /** In which form the plugin's records are; empty if it has none. */
    static Optional<RecordsVersions> records(JsonNode records) {
        JsonNode version = records.path("version");
        JsonNode kept = records.path("kept");
        return version.isInt()
                ? Optional.of(new RecordsVersions(
                        version.asInt(), kept.isInt() ? Optional.of(kept.asInt()) : Optional.empty()))
                : Optional.empty();
    }

    /** How the plugin does; empty if it does not run. */
    static Optional<PluginHealth> health(JsonNode plugin) {
        JsonNode health = plugin.path("health");
        var ownThreads = new ArrayList<String>();
        health.path("ownThreads").forEach(thread -> ownThreads.add(thread.asString("")));
        var known = new PluginHealth(
                health.path("threads").asInt(0),
                health.path("running").asInt(0),
                health.path("stuck").asInt(0),
                health.path("overTime").asLong(0),
                health.path("refused").asLong(0),
                health.path("failures").asLong(0),
                health.path("latestFailure").asString(""),
                ownThreads);
        return Optional.of(known).filter(there -> there.threads() > 0);
    }
}
