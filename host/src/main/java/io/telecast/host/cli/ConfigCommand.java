package io.telecast.host.cli;

import io.telecast.host.config.ConfigException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code telecast config}. */
@Command(
        name = "config",
        description = "Prints the configuration in force and where each value comes from; secrets are masked.",
        mixinStandardHelpOptions = true)
final class ConfigCommand implements Callable<Integer> {

    @Mixin
    private HostOptions options = new HostOptions();

    @Option(names = "--backend", paramLabel = "NAME", description = "telegram.backend, such as sandbox.")
    private @Nullable String backend;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws ConfigException {
        var sources = options.sources();
        if (backend != null) {
            sources.flag("--backend", "telegram.backend", backend);
        }
        spec.commandLine().getOut().print(options.load(sources).report().yaml());
        spec.commandLine().getOut().flush();
        return 0;
    }
}
