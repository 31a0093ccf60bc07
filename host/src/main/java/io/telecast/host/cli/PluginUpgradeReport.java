package io.telecast.host.cli;

import static io.telecast.host.cli.PluginAnswer.text;

import io.telecast.host.plugin.catalogue.Upgrade.Outcome;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What has become of plugins that were to be upgraded. */
final class PluginUpgradeReport {

    private final boolean all;
    private final List<JsonNode> told = new ArrayList<>();
    private final List<String> unlisted = new ArrayList<>();
    private boolean refused;

    /** @param all whether every plugin was meant; those of which the catalogue has nothing are then just named */
    PluginUpgradeReport(boolean all) {
        this.all = all;
    }

    /** @param upgrade one answer of the host */
    void add(JsonNode upgrade) {
        String outcome = text(upgrade, "outcome", "");
        refused |= outcome.equals(Outcome.REFUSED.name());
        if (all && outcome.equals(Outcome.UNLISTED.name())) {
            unlisted.add(text(upgrade, "id", "-"));
        } else {
            told.add(upgrade);
        }
    }

    /** Whether a plugin stays as it is because of a problem. */
    boolean isRefused() {
        return refused;
    }

    void print(PrintWriter out) {
        if (!told.isEmpty()) {
            var table = new Table().row("ID", "FROM", "TO", "OUTCOME");
            told.forEach(upgrade -> table.row(
                    text(upgrade, "id", "-"), text(upgrade, "from", "-"), text(upgrade, "to", "-"), outcome(upgrade)));
            table.print(out);
        }
        if (!unlisted.isEmpty()) {
            out.println("The catalogue has nothing for this Telecast of: " + String.join(", ", unlisted) + ".");
        }
    }

    private static String outcome(JsonNode upgrade) {
        List<String> more = PluginAnswer.texts(upgrade, "more");
        return said(text(upgrade, "outcome", ""))
                + text(upgrade, "problem", "")
                + (more.isEmpty() ? "" : " (also uses " + String.join(", ", more) + ")");
    }

    private static String said(String outcome) {
        for (Outcome each : Outcome.values()) {
            if (each.name().equals(outcome)) {
                return switch (each) {
                    case UPGRADED -> "upgraded ";
                    case AVAILABLE -> "would be upgraded";
                    case CURRENT -> "is up to date";
                    case UNLISTED -> "not in the catalogue, or not for this Telecast";
                    case REFUSED -> "stays: ";
                };
            }
        }
        return outcome + " ";
    }
}
