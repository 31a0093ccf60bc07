package io.telecast.host.cli;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code telecast workers …}: the bots that read files, in a running host. */
@Command(
        name = "workers",
        description = "Lists, adds, checks and removes the bots that only read files, in a running host.",
        mixinStandardHelpOptions = true)
final class WorkersCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private final LineInput input;

    WorkersCommand(LineInput input) {
        this.input = input;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(name = "list", description = "Every worker and how it is doing.", mixinStandardHelpOptions = true)
    int list(@Mixin AdminOptions admin) throws IOException, InterruptedException {
        print(admin.client().ask("GET", "/workers", Map.of()));
        return 0;
    }

    @Command(
            name = "add",
            description = "Adds a bot. Its token is asked for, or read from standard input; it is never an argument,"
                    + " which others on this machine could see.",
            mixinStandardHelpOptions = true)
    int add(
            @Mixin AdminOptions admin,
            @Parameters(arity = "0..*", hidden = true, paramLabel = "TOKEN") List<String> arguments)
            throws IOException, InterruptedException {
        if (arguments != null && !arguments.isEmpty()) {
            throw new IllegalArgumentException(
                    "A token on the command line can be seen by everybody on this machine, and is not taken from there."
                            + " Leave it out: it is asked for, or read from standard input.");
        }
        AdminClient client = admin.client();
        String token = input.ask(spec.commandLine().getErr(), "Token of the bot: ", true)
                .filter(answer -> !answer.isEmpty())
                .orElseThrow(() -> new IOException(
                        "No token came. Type it when asked, or pipe it: telecast workers add < token.txt"));
        return tell(client.ask("POST", "/workers", Map.of("token", token)));
    }

    @Command(
            name = "check",
            description = "Asks Telegram now whether the workers can read.",
            mixinStandardHelpOptions = true)
    int check(
            @Mixin AdminOptions admin,
            @Parameters(arity = "0..1", paramLabel = "WORKER", defaultValue = "", description = "Its id or @username.")
                    String worker)
            throws IOException, InterruptedException {
        if (!worker.isEmpty()) {
            return tell(admin.client().ask("POST", "/workers/" + segment(worker) + "/check", Map.of()));
        }
        JsonNode workers = admin.client().ask("POST", "/workers/check", Map.of());
        print(workers);
        return workers.valueStream()
                        .allMatch(each -> each.path("problem").asString("").isEmpty())
                ? 0
                : 1;
    }

    @Command(
            name = "remove",
            description = "Removes a bot: it gets no new work, and what it is reading ends well.",
            mixinStandardHelpOptions = true)
    int remove(
            @Mixin AdminOptions admin,
            @Parameters(paramLabel = "WORKER", description = "Its id or @username.") String worker)
            throws IOException, InterruptedException {
        JsonNode removed = admin.client().ask("DELETE", "/workers/" + segment(worker), Map.of());
        String more = removed.path("state").asString("").equals("removed")
                ? " " + removed.path("problem").asString("")
                : "";
        spec.commandLine().getOut().println(removed.path("name").asString(worker) + " is removed." + more);
        return 0;
    }

    private void print(JsonNode workers) {
        var table = new Table().row("WORKER", "ID", "ROLE", "STATE", "READING", "PARTS", "FAILURES", "FLOODS", "FROM");
        for (JsonNode worker : workers) {
            table.row(
                    worker.path("name").asString(""),
                    worker.path("id").asString(""),
                    worker.path("role").asString(""),
                    worker.path("state").asString(""),
                    worker.path("load").asString(""),
                    worker.path("parts").asString(""),
                    worker.path("failures").asString(""),
                    worker.path("floods").asString(""),
                    worker.path("source").asString(""));
        }
        table.print(spec.commandLine().getOut());
        for (JsonNode worker : workers) {
            String problem = worker.path("problem").asString("");
            if (!problem.isEmpty()) {
                spec.commandLine().getOut().println(worker.path("name").asString("") + ": " + problem);
            }
        }
    }

    private int tell(JsonNode worker) {
        String problem = worker.path("problem").asString("");
        String state = worker.path("state").asString("");
        spec.commandLine()
                .getOut()
                .println(worker.path("name").asString("?") + " is " + state + "."
                        + (problem.isEmpty() ? "" : " " + problem));
        return problem.isEmpty() && worker.path("reads").asBoolean(false) ? 0 : 1;
    }

    /** Names come from a keyboard: whatever is typed stays one segment of the path. */
    private static String segment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }
}
