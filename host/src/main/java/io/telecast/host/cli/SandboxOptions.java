package io.telecast.host.cli;

import io.telecast.host.config.ConfigException;
import io.telecast.host.config.TelecastConfig;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that runs the host with the sandbox. */
final class SandboxOptions {

    @Mixin
    private HostOptions host = new HostOptions();

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

    Path data() {
        return host.data();
    }

    /** The data directory, for a command that has a better one than the usual when none is named. */
    void keepIn(Path data) {
        host.keepIn(data);
    }

    /** @param command that asks, as the origin of its choice of the backend */
    TelecastConfig load(String command) throws ConfigException {
        var sources = host.sources().flag(command, "telegram.backend", "sandbox");
        if (media != null) {
            sources.flag("--media", "sandbox.media", media);
        }
        if (chatPort != null) {
            sources.flag("--chat-port", "sandbox.port", chatPort);
        } else if (host.portIsAny()) {
            sources.flag("--port", "sandbox.port", "0");
        }
        if (largeFile != null) {
            sources.flag("--large-file", "sandbox.large-file-mib", largeFile);
        }
        return host.load(sources).config();
    }
}
