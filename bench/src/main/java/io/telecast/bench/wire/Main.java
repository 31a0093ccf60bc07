package io.telecast.bench.wire;

import io.telecast.bench.Assembled;
import io.telecast.bench.Bounds;
import io.telecast.bench.wire.contestant.Telecast;
import io.telecast.bench.wire.scenario.Audience;
import io.telecast.bench.wire.scenario.Dimensions;
import io.telecast.bench.wire.scenario.Kind;
import io.telecast.bench.wire.scenario.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
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

/** The command line of the benchmark over the wire. */
@Command(
        name = "telecast bench wire",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description =
                "Measures streaming over the wire: the assembled product beside others, against the test data centre.")
final class Main implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--latency", split = ",", paramLabel = "MS", description = "Milliseconds: ${DEFAULT-VALUE}")
    private List<Integer> latencies = List.of(0, 20, 50, 100);

    @Option(names = "--viewers", split = ",", paramLabel = "N", description = "How many watch: ${DEFAULT-VALUE}")
    private List<Integer> viewers = List.of(1, 20);

    @Option(names = "--bots", split = ",", paramLabel = "N", description = "How many read: ${DEFAULT-VALUE}")
    private List<Integer> bots = List.of(1, 4);

    @Option(names = "--cap", paramLabel = "MIB", description = "MiB/s of a narrow line, 0 for none: ${DEFAULT-VALUE}")
    private int cap = 8;

    @Option(names = "--mib", paramLabel = "MIB", description = "What one viewer alone reads: ${DEFAULT-VALUE}")
    private int mib = 64;

    @Option(names = "--crowd-mib", paramLabel = "MIB", description = "What each of a crowd reads: ${DEFAULT-VALUE}")
    private int crowdMib = 8;

    @Option(names = "--paced", paramLabel = "N", description = "Viewers of paced and slow: ${DEFAULT-VALUE}")
    private int paced = 1000;

    @Option(names = "--within", paramLabel = "SECONDS", description = "In which they all come: ${DEFAULT-VALUE}")
    private int within = 5;

    @Option(
            names = "--file-mib",
            paramLabel = "MIB",
            description = "Least size of files, which are read from their beginning: ${DEFAULT-VALUE}")
    private int fileMib = 0;

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds that count: ${DEFAULT-VALUE}")
    private int rounds = 1;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "NAME",
            description = "Scenarios to run, of ${COMPLETION-CANDIDATES}; all by default")
    private List<Kind> only = List.of(Kind.values());

    @Option(
            names = "--growth",
            description = "Measures instead how cost grows with viewers, file sizes and bots, in six minutes")
    private boolean growth;

    @Option(
            names = "--who",
            split = ",",
            paramLabel = "NAME",
            description =
                    "Contestants, of ${COMPLETION-CANDIDATES}; by default TELECAST and TDLIB, with --growth TELECAST")
    private List<Entrant> who = List.of();

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Changes a setting of the product")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--json", paramLabel = "FILE", description = "Writes every figure there as well")
    private @Nullable Path json;

    private Main() {}

    /** @param args see {@code --help} */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args));
    }

    /** The options of a command line, for tests. */
    static WireOptions parse(String... args) {
        var main = new Main();
        new CommandLine(main).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(args);
        return main.options();
    }

    @Override
    public Integer call() throws IOException {
        WireOptions options = options();
        Optional<String> missing = Assembled.here().missing("lib");
        if (options.entrants().contains(Entrant.TELECAST) && missing.isPresent()) {
            System.err.println(missing.get());
            return 1;
        }
        return new WireBench(options, System.out, System.err).run() ? 0 : 1;
    }

    /** Some choices leave nothing, such as a crowd of one. */
    private void requireScenarios(Dimensions dimensions) {
        if (dimensions.bots().stream()
                .allMatch(count -> new Scenarios(dimensions).with(count).isEmpty())) {
            throw wrong(
                    "--only and --viewers leave nothing to run: one needs 1 viewer, crowd, same, places and faults more.");
        }
    }

    private WireOptions options() {
        requireAll("--latency", latencies, 0, 5000);
        requireAll("--viewers", viewers, 1, 1000);
        requireAll("--bots", bots, 1, 16);
        require("--cap", cap, 0, 1024);
        require("--mib", mib, 1, 500);
        require("--crowd-mib", crowdMib, 1, 100);
        require("--paced", paced, 1, 5000);
        require("--within", within, 0, 60);
        require("--file-mib", fileMib, 0, 4000);
        require("--rounds", rounds, 1, 100);
        for (String setting : settings) {
            if (!setting.matches("[a-z0-9.-]+=.*")) {
                throw wrong("--set takes KEY=VALUE, not '" + setting + "'.");
            }
        }
        if (json != null) {
            Path folder = json.toAbsolutePath().getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw wrong("--json: there is no folder for " + json + ".");
            }
        }
        Assembled product = Assembled.here();
        var audience = new Audience(paced, Duration.ofSeconds(within));
        var dimensions =
                new Dimensions(EnumSet.copyOf(only), latencies, viewers, bots, cap, mib, crowdMib, audience, fileMib);
        if (!growth) {
            requireScenarios(dimensions);
        }
        return new WireOptions(
                dimensions,
                growth,
                rounds,
                who.isEmpty() ? usual() : who.stream().distinct().toList(),
                new Telecast.Product(product.home(), product.javaOptions(), settings),
                Optional.ofNullable(json));
    }

    private List<Entrant> usual() {
        return growth ? List.of(Entrant.TELECAST) : List.of(Entrant.TELECAST, Entrant.TDLIB);
    }

    private void requireAll(String name, List<Integer> values, int least, int most) {
        if (values.isEmpty()) {
            throw wrong(name + " needs a number.");
        }
        values.forEach(it -> require(name, it, least, most));
    }

    private void require(String name, int value, int least, int most) {
        Bounds.require(spec, name, value, least, most);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
