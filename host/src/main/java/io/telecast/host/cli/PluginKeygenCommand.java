package io.telecast.host.cli;

import io.telecast.host.config.VerificationKey;
import io.telecast.host.plugin.trust.SigningKeyFile;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code telecast plugins keygen}. */
@Command(
        name = "keygen",
        description = "Makes a key that signs plugins. Writes its private half into a new file that only this user can"
                + " read, and prints its public half for plugins.trusted-keys.",
        mixinStandardHelpOptions = true)
final class PluginKeygenCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The file to write, which must not be there yet.")
    private Path file = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        VerificationKey key = SigningKeyFile.create(file, new SecureRandom());
        spec.commandLine().getOut().println(key);
        spec.commandLine()
                .getErr()
                .println("Keep " + file + " secret and safe: whoever has it can sign, and nobody can make it again.");
        return 0;
    }
}
