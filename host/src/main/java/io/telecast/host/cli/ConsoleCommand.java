package io.telecast.host.cli;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code telecast console}: a way into the console of a running host. */
@Command(
        name = "console",
        description = "Prints a link that signs in to the console of a running host, once.",
        mixinStandardHelpOptions = true)
final class ConsoleCommand implements Callable<Integer> {

    @Mixin
    private AdminOptions admin = new AdminOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        JsonNode link = admin.client().ask("POST", "/console", Map.of());
        spec.commandLine().getOut().println(link.path("url").asString(""));
        spec.commandLine()
                .getErr()
                .println("Open it within " + link.path("minutes").asInt(0)
                        + " minutes; it works once. Whoever has it first gets in, so keep it to yourself.");
        return 0;
    }
}
