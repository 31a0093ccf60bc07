package io.telecast.bench.upgrade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of the scenario of upgrades. */
@Command(
        name = "telecast bench upgrades",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description =
                "Upgrades every plugin in turn, again and again, while people watch, chat and open pages; tells what they"
                        + " noticed, and what stayed in memory.")
final class Main implements Callable<Integer> {

    private static final String OPTIONS_VARIABLE = "TELECAST_JAVA_OPTS";

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--upgrades", paramLabel = "N", description = "Of each plugin: ${DEFAULT-VALUE}")
    private int upgrades = 200;

    @Option(names = "--viewers", paramLabel = "N", description = "Who stream: ${DEFAULT-VALUE}")
    private int viewers = 50;

    @Option(names = "--users", paramLabel = "N", description = "Who chat: ${DEFAULT-VALUE}")
    private int users = 20;

    @Option(
            names = "--quiet",
            paramLabel = "SECONDS",
            description = "Of the same load before the first: ${DEFAULT-VALUE}")
    private int quiet = 20;

    @Option(names = "--limit", paramLabel = "MINUTES", description = "No further round after: ${DEFAULT-VALUE}")
    private int limit = 20;

    private Main() {}

    /** @param args see {@code --help} */
    public static void main(String[] args) {
        System.exit(execute(args));
    }

    static int execute(String... args) {
        return new CommandLine(new Main()).execute(args);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        require("--upgrades", upgrades, 10, 10_000);
        require("--viewers", viewers, 1, 1000);
        require("--users", users, 1, 1000);
        require("--quiet", quiet, 5, 600);
        require("--limit", limit, 1, 600);
        Path home = Path.of(System.getProperty("telecast.home", "dist/target/telecast"))
                .toAbsolutePath();
        if (!Files.isDirectory(home.resolve("plugins"))) {
            System.err.println("The product is not assembled in " + home + ". Build it first.");
            return 1;
        }
        String java =
                Optional.ofNullable(System.getenv(OPTIONS_VARIABLE)).orElse("").strip();
        List<String> options = java.isEmpty() ? List.of() : List.of(java.split("\\s+"));
        var plan = new Plan(upgrades, viewers, users, Duration.ofSeconds(quiet), Duration.ofMinutes(limit));
        return new UpgradeBench(home, options, plan, System.out, System.err).run() ? 0 : 1;
    }

    private void require(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new ParameterException(
                    spec == null ? new CommandLine(this) : spec.commandLine(),
                    name + " is " + least + " to " + most + ", not " + value + ".");
        }
    }
}
