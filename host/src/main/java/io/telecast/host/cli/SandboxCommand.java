package io.telecast.host.cli;

import io.telecast.host.StartException;
import io.telecast.host.config.ConfigException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code telecast sandbox}. */
@Command(
        name = "sandbox",
        description = "Runs everything against a small Telegram in this process, with a chat page in the browser.",
        mixinStandardHelpOptions = true)
final class SandboxCommand implements Callable<Integer> {

    @Mixin
    private HostOptions options = new HostOptions();

    @Option(
            names = "--media",
            paramLabel = "DIR",
            description = "A folder of videos, songs and pictures that the sandbox's people can send.")
    private @Nullable String media;

    @Option(names = "--chat-port", paramLabel = "PORT", description = "The chat page's port; 0 takes a free one.")
    private @Nullable String chatPort;

    @Option(
            names = "--large-file",
            paramLabel = "MIB",
            description = "Size of the generated sample file in MiB, 0 to 4000.")
    private @Nullable String largeFile;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws ConfigException, StartException, InterruptedException {
        var sources = options.sources().flag("telecast sandbox", "telegram.backend", "sandbox");
        if (media != null) {
            sources.flag("--media", "sandbox.media", media);
        }
        if (chatPort != null) {
            sources.flag("--chat-port", "sandbox.port", chatPort);
        } else if (options.portIsAny()) {
            sources.flag("--port", "sandbox.port", "0");
        }
        if (largeFile != null) {
            sources.flag("--large-file", "sandbox.large-file-mib", largeFile);
        }
        return new HostProcess(
                        options.data(),
                        options.load(sources).config(),
                        spec.commandLine().getOut())
                .run();
    }
}
