package io.telecast.host.cli;

import static io.telecast.host.cli.PluginAnswer.text;

import io.telecast.host.plugin.catalogue.Upgrade.Outcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code telecast plugins upgrade}. */
@Command(
        name = "upgrade",
        description = "Installs the newest version that the catalogue has of plugins that are in the folder.",
        mixinStandardHelpOptions = true)
final class PluginUpgradeCommand implements Callable<Integer> {

    @Mixin
    private AdminOptions admin = new AdminOptions();

    @Parameters(paramLabel = "ID", arity = "0..*", description = "The plugins to upgrade.")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--all", description = "Upgrades every plugin.")
    private boolean all;

    @Option(names = "--dry-run", description = "Only tells what would be done.")
    private boolean dryRun;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (all != ids.isEmpty()) {
            throw new IllegalArgumentException("Name the plugins to upgrade, or say --all.");
        }
        JsonNode upgrades = admin.client()
                .ask(
                        "POST",
                        "/catalogue/upgrade",
                        Map.of("ids", ids, "all", all, "dryRun", dryRun),
                        PluginInstallCommand.PATIENCE.multipliedBy(Math.max(1, ids.size())));
        var table = new Table().row("ID", "FROM", "TO", "OUTCOME");
        var unlisted = new ArrayList<String>();
        boolean refused = false;
        for (JsonNode upgrade : upgrades) {
            String outcome = text(upgrade, "outcome", "");
            refused |= outcome.equals(Outcome.REFUSED.name());
            if (all && outcome.equals(Outcome.UNLISTED.name())) {
                unlisted.add(text(upgrade, "id", "-"));
                continue;
            }
            table.row(
                    text(upgrade, "id", "-"),
                    text(upgrade, "from", "-"),
                    text(upgrade, "to", "-"),
                    said(outcome) + text(upgrade, "problem", "") + more(PluginAnswer.texts(upgrade, "more")));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (unlisted.isEmpty() || unlisted.size() < upgrades.size()) {
            table.print(out);
        }
        if (!unlisted.isEmpty()) {
            out.println("The catalogue has nothing for this Telecast of: " + String.join(", ", unlisted) + ".");
        }
        return refused ? 1 : 0;
    }

    private static String more(List<String> uses) {
        return uses.isEmpty() ? "" : " (also uses " + String.join(", ", uses) + ")";
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
