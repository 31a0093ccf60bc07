package io.telecast.host.cli;

import io.telecast.host.StartException;
import io.telecast.host.config.ConfigException;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code telecast run}. */
@Command(
        name = "run",
        description =
                "Runs everything with the configuration of DIR/telecast.yaml, the environment and the command line."
                        + " telecast init writes that file, telecast doctor says what is wrong.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    @Mixin
    private HostOptions options = new HostOptions();

    @Option(
            names = "--backend",
            paramLabel = "NAME",
            description = "telegram.backend: how Telegram is reached. Default: tdlib")
    private @Nullable String backend;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws ConfigException, StartException, IOException, InterruptedException {
        var sources = options.sources();
        if (backend != null) {
            sources.flag("--backend", "telegram.backend", backend);
        }
        return new HostProcess(
                        options.data(),
                        options.load(sources).config(),
                        spec.commandLine().getOut())
                .run();
    }
}
