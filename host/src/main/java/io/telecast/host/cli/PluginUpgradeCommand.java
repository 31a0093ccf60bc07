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

/** {@code telecast plugins upgrade}: one plugin after the other, so that who stops it leaves the rest as it is. */
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
        AdminClient host = admin.client();
        var report = new PluginUpgradeReport(all);
        try {
            for (JsonNode plan :
                    host.ask("POST", "/catalogue/upgrade", Map.of("ids", ids, "all", all, "dryRun", true))) {
                boolean waits = text(plan, "outcome", "").equals(Outcome.AVAILABLE.name());
                report.add(waits && !dryRun ? upgrade(host, plan) : plan);
            }
        } finally {
            report.print(spec.commandLine().getOut());
        }
        return report.isRefused() ? 1 : 0;
    }

    private JsonNode upgrade(AdminClient host, JsonNode plan) throws IOException, InterruptedException {
        String id = text(plan, "id", "");
        PrintWriter err = spec.commandLine().getErr();
        err.println("Upgrading " + id + " from " + text(plan, "from", "-") + " to " + text(plan, "to", "-") + " ...");
        err.flush();
        return host.ask("POST", "/catalogue/upgrade", Map.of("ids", List.of(id)), PluginInstallCommand.PATIENCE)
                .path(0);
    }
}
