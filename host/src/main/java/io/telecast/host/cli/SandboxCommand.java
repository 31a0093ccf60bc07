package io.telecast.host.cli;

import io.telecast.host.StartException;
import io.telecast.host.config.ConfigException;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code telecast sandbox}. */
@Command(
        name = "sandbox",
        description = "Runs everything against a small Telegram in this process, with a chat page in the browser.",
        mixinStandardHelpOptions = true)
final class SandboxCommand implements Callable<Integer> {

    @Mixin
    private SandboxOptions options = new SandboxOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws ConfigException, StartException, IOException, InterruptedException {
        return new HostProcess(
                        options.data(),
                        options.load("telecast sandbox"),
                        spec.commandLine().getOut())
                .run();
    }
}
