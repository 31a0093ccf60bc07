package io.telecast.host.cli;

import java.io.IOException;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code telecast keys …}: the keys that sign links. */
@Command(
        name = "keys",
        description = "Lists, rotates and retires the keys that sign links, in a running host.",
        mixinStandardHelpOptions = true)
final class KeysCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(name = "list", description = "The ids of the keys.", mixinStandardHelpOptions = true)
    int list(@Mixin AdminOptions admin) throws IOException, InterruptedException {
        return print(admin.client().ask("GET", "/keys", Map.of()));
    }

    @Command(
            name = "rotate",
            description = "Signs new links with a new key; links made before stay good.",
            mixinStandardHelpOptions = true)
    int rotate(@Mixin AdminOptions admin) throws IOException, InterruptedException {
        return print(admin.client().ask("POST", "/keys/rotate", Map.of()));
    }

    @Command(
            name = "retire",
            description = "Forgets a key: every link that it signed ends at once.",
            mixinStandardHelpOptions = true)
    int retire(@Mixin AdminOptions admin, @Parameters(paramLabel = "KEY") int key)
            throws IOException, InterruptedException {
        return print(admin.client().ask("DELETE", "/keys/" + key, Map.of()));
    }

    private int print(JsonNode answer) {
        int signing = answer.path("signing").asInt(-1);
        for (JsonNode key : answer.path("keys")) {
            spec.commandLine()
                    .getOut()
                    .println("key " + key.asInt(-1)
                            + (key.asInt(-1) == signing ? "  signs new links" : "  checks older links"));
        }
        return 0;
    }
}
