package io.telecast.bench.upgrade;

import io.telecast.bench.Assembled;
import io.telecast.bench.Bounds;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

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
        Assembled product = Assembled.here();
        Optional<String> missing = product.missing("plugins");
        if (missing.isPresent()) {
            System.err.println(missing.get());
            return 1;
        }
        var plan = new Plan(upgrades, viewers, users, Duration.ofSeconds(quiet), Duration.ofMinutes(limit));
        return new UpgradeBench(product.home(), product.javaOptions(), plan, System.out, System.err).run() ? 0 : 1;
    }

    private void require(String name, int value, int least, int most) {
        Bounds.require(spec, name, value, least, most);
    }
}
