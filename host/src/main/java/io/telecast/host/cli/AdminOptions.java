package io.telecast.host.cli;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options of every command that talks to a running host. */
final class AdminOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:TELECAST_DATA:-data}",
            description = "The data directory of the running host. Default: ./data")
    private Path data = Path.of("data");

    AdminClient client() throws IOException {
        return AdminClient.of(data);
    }
}
