package io.telecast.host.cli;

import static io.telecast.host.cli.PluginAnswer.text;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

/** {@code telecast plugins search}. */
@Command(
        name = "search",
        description = "Lists the plugins of the catalogue that a running host is configured with.",
        mixinStandardHelpOptions = true)
final class PluginSearchCommand implements Callable<Integer> {

    @Mixin
    private AdminOptions admin = new AdminOptions();

    @Parameters(paramLabel = "WORD", arity = "0..*", description = "Lists only those in which all words occur.")
    private List<String> words = new ArrayList<>();

    @Option(names = "--versions", description = "Lists every version, not only the one that would be installed.")
    private boolean versions;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        String query = URLEncoder.encode(String.join(" ", words), StandardCharsets.UTF_8);
        JsonNode offers =
                admin.client().ask("GET", "/catalogue?words=" + query + (versions ? "&versions=all" : ""), Map.of());
        if (offers.isEmpty()) {
            spec.commandLine().getOut().println("The catalogue has nothing like that.");
            return 0;
        }
        var table = new Table().row("ID", "VERSION", "INSTALLED", "PROVIDER", "SIGNED BY", "USES", "DESCRIPTION");
        for (JsonNode offer : offers) {
            String problem = text(offer, "problem", "");
            table.row(
                    text(offer, "id", "-"),
                    text(offer, "version", "-"),
                    text(offer, "installed", "-"),
                    text(offer, "provider", "-"),
                    text(offer.path("trust"), "signedBy", "-"),
                    String.join(", ", PluginAnswer.texts(offer, "uses")),
                    text(offer, "description", "") + (problem.isEmpty() ? "" : " (" + problem + ")"));
        }
        table.print(spec.commandLine().getOut());
        return 0;
    }
}
