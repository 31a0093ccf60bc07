package io.telecast.host.cli;

import io.telecast.host.plugin.jar.BadPluginException;
import io.telecast.host.plugin.jar.JarLabel;
import io.telecast.host.plugin.trust.PluginSignature;
import io.telecast.host.plugin.trust.SignatureFile;
import io.telecast.host.plugin.trust.SigningKeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code telecast plugins sign}. */
@Command(
        name = "sign",
        description =
                "Signs a jar: writes JAR.sig beside it, which says that this content is this plugin in this version.",
        mixinStandardHelpOptions = true)
final class PluginSignCommand implements Callable<Integer> {

    @Parameters(paramLabel = "JAR", description = "The plugin's jar.")
    private Path jar = Path.of("");

    @Option(
            names = "--key",
            paramLabel = "FILE",
            required = true,
            description = "The private key that telecast plugins keygen wrote.")
    private Path key = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        JarLabel label = label(jar);
        PluginSignature signature = PluginSignature.make(label.statement(), key);
        SignatureFile.write(jar, signature.text());
        if (SigningKeyFile.isExposed(key)) {
            spec.commandLine()
                    .getErr()
                    .println("Others than its owner may read " + key
                            + ", and whoever reads it can sign. Take that away: chmod 600 " + key);
        }
        spec.commandLine()
                .getOut()
                .println(label.manifest().id() + " " + label.manifest().info().version() + " is signed with "
                        + signature.key() + ": " + SignatureFile.beside(jar));
        return 0;
    }

    /** What a jar is, or a sentence why it is none. */
    static JarLabel label(Path jar) throws IOException {
        if (!Files.isRegularFile(jar) || !Files.isReadable(jar)) {
            throw new IOException("There is no readable file " + jar + ". Name the plugin's jar.");
        }
        try {
            return JarLabel.read(jar);
        } catch (BadPluginException e) {
            throw new IOException(jar + " is no plugin. " + e.sentence(), e);
        }
    }
}
