package io.telecast.host.cli;

import io.telecast.host.config.ConfigException;
import io.telecast.host.config.TelecastConfig;
import io.telecast.host.doctor.BotCheck;
import io.telecast.host.doctor.CertificateCheck;
import io.telecast.host.doctor.ClockCheck;
import io.telecast.host.doctor.ConfigurationChecks;
import io.telecast.host.doctor.DataDirectoryCheck;
import io.telecast.host.doctor.Diagnosis;
import io.telecast.host.doctor.DiskCheck;
import io.telecast.host.doctor.Doctor;
import io.telecast.host.doctor.JavaCheck;
import io.telecast.host.doctor.Known;
import io.telecast.host.doctor.MongoCheck;
import io.telecast.host.doctor.PortCheck;
import io.telecast.host.doctor.PublicUrlCheck;
import io.telecast.host.doctor.TelegramProbe;
import io.telecast.host.doctor.TelegramTimeCheck;
import io.telecast.host.telegram.BackendCheck;
import io.telecast.host.telegram.BackendContext;
import io.telecast.host.telegram.BotToken;
import io.telecast.host.telegram.Finding;
import io.telecast.host.telegram.TelegramBackend;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code telecast doctor}. */
@Command(
        name = "doctor",
        description = "Looks whether everything that Telecast needs is in place, and says what to do about what is not."
                + " Changes nothing, and works beside a running host.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing failed", "1:something failed", "2:the command line is wrong"},
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    /** Before the first version; a clock before it is wrong. */
    private static final Instant BUILT = Instant.parse("2025-09-01T00:00:00Z");

    @Mixin
    private HostOptions options = new HostOptions();

    @Option(names = "--backend", paramLabel = "NAME", description = "telegram.backend, such as sandbox.")
    private @Nullable String backend;

    @Option(names = "--json", description = "Prints the findings as JSON.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        // what is found is what is said
        try (var silence = Logging.silence()) {
            return examine();
        }
    }

    private int examine() throws IOException, InterruptedException {
        var report = new DoctorReport(spec.commandLine().getOut(), json);
        var doctor = new Doctor(PATIENCE);
        List<Diagnosis> all = new ArrayList<>();
        Optional<RunningHost> running = RunningHost.find(options.data());
        all.addAll(doctor.examine(machine(running), report::add));
        try {
            all.addAll(configured(doctor, running, report::add));
        } catch (ConfigException e) {
            all.addAll(doctor.examine(ConfigurationChecks.of(e.problems()), report::add));
        }
        report.end(all);
        return all.stream().anyMatch(one -> one.finding() instanceof Finding.Failed) ? 1 : 0;
    }

    private List<BackendCheck> machine(Optional<RunningHost> running) {
        Path data = options.data();
        return List.of(
                JavaCheck.present(),
                new DataDirectoryCheck(data, running.isPresent()),
                new DiskCheck(data),
                new ClockCheck(InstantSource.system(), BUILT, Path.of("/run")));
    }

    private List<Diagnosis> configured(Doctor doctor, Optional<RunningHost> running, Consumer<Diagnosis> each)
            throws ConfigException, IOException, InterruptedException {
        var sources = options.sources();
        if (backend != null) {
            sources.flag("--backend", "telegram.backend", backend);
        }
        TelecastConfig config = options.load(sources).config();
        TelegramBackend chosen =
                HostOptions.backend(config.telegram().backend()).orElseThrow();
        try (var probe = new TelegramProbe(chosen, config.backendOptions())) {
            List<BackendCheck> checks = new ArrayList<>();
            checks.add(ConfigurationChecks.well(chosen.name()));
            checks.add(new MongoCheck(config.storage()));
            checks.add(new PortCheck(config.http(), running.isPresent()));
            checks.add(new CertificateCheck(config.http(), options.data(), InstantSource.system()));
            checks.add(new PublicUrlCheck(config.http(), running.isPresent()));
            List<Diagnosis> all = new ArrayList<>(doctor.examine(checks, each));
            List<Diagnosis> way = doctor.examine(
                    chosen.checks(new BackendContext(
                            options.data().resolve(chosen.name()),
                            config.backendOptions(),
                            InstantSource.system(),
                            line -> {})),
                    each);
            all.addAll(way);
            List<BackendCheck> bots = running.isPresent() ? running.get().bots() : bots(config, probe);
            all.addAll(doctor.examineTogether(running.isPresent() ? bots : unlessFailed(way, bots), each));
            Optional<BackendCheck> time =
                    probe.time().map(there -> new TelegramTimeCheck(InstantSource.system(), there));
            all.addAll(doctor.examine(time.stream().toList(), each));
            return all;
        }
    }

    /** Where the way to Telegram is not open, each bot would only say the same again. */
    private static List<BackendCheck> unlessFailed(List<Diagnosis> way, List<BackendCheck> bots) {
        List<String> failed = way.stream()
                .filter(one -> one.finding() instanceof Finding.Failed)
                .map(Diagnosis::name)
                .toList();
        var left = new Finding.Warning(
                "was not asked", "First see to what failed above: " + String.join(", ", failed) + ".");
        return failed.isEmpty()
                ? bots
                : bots.stream()
                        .map(bot -> (BackendCheck) new Known(bot.name(), left))
                        .toList();
    }

    private static List<BackendCheck> bots(TelecastConfig config, TelegramProbe probe) {
        List<BackendCheck> bots = new ArrayList<>();
        long channel = config.telegram().storageChannel();
        bots.add(new BotCheck(new BotToken(config.telegram().botToken().value()), true, channel, probe));
        config.telegram()
                .workerTokens()
                .forEach(token -> bots.add(new BotCheck(new BotToken(token.value()), false, channel, probe)));
        return bots;
    }
}
