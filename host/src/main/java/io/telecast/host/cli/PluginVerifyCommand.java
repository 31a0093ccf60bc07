package io.telecast.host.cli;

import io.telecast.host.config.ConfigException;
import io.telecast.host.config.PluginRequirement;
import io.telecast.host.config.TrustedKey;
import io.telecast.host.config.VerificationKey;
import io.telecast.host.plugin.BundledPlugins;
import io.telecast.host.plugin.PluginLimits;
import io.telecast.host.plugin.capability.ApparentUses;
import io.telecast.host.plugin.jar.ApiVersion;
import io.telecast.host.plugin.jar.BadPluginException;
import io.telecast.host.plugin.jar.JarLabel;
import io.telecast.host.plugin.jar.JarVerifier;
import io.telecast.host.plugin.trust.SignatureFile;
import io.telecast.host.plugin.trust.Trust;
import io.telecast.host.plugin.trust.TrustPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code telecast plugins verify}. */
@Command(
        name = "verify",
        description =
                "Says what a jar declares that it uses, who has signed it, and whether it would be accepted: by this"
                        + " configuration, or if it has to be signed by the keys that are named here. Needs no running host and runs none of the jar's code.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:it is accepted", "1:it is not", "2:the command line or the configuration is wrong"},
        mixinStandardHelpOptions = true)
final class PluginVerifyCommand implements Callable<Integer> {

    @Mixin
    private HostOptions options = new HostOptions();

    @Parameters(paramLabel = "JAR", description = "The plugin's jar; its signature is JAR.sig.")
    private Path jar = Path.of("");

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "ed25519:… or name=ed25519:…; may be repeated. The configuration is not read then.")
    private List<String> keys = new ArrayList<>();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, ConfigException {
        JarLabel label = PluginSignCommand.label(jar);
        TrustPolicy policy = keys.isEmpty() ? configured() : named();
        Trust trust = policy.judge(label.statement(), SignatureFile.read(jar)).trust();
        String problem = problem(policy);
        var table = new Table()
                .row(
                        "plugin",
                        label.manifest().id() + " " + label.manifest().info().version())
                .row("requires", "version " + label.manifest().requires() + " of the plugin API")
                .row("sha256", label.sha256())
                .row("signed by", trust.signer())
                .row("accepted", problem.isEmpty() ? "yes, " + trust.reason() : "no. " + problem);
        PluginAnswer.uses(table, label.manifest().uses().texts());
        List<String> undeclared = label.manifest().uses().undeclared(ApparentUses.of(jar));
        if (!undeclared.isEmpty()) {
            table.row(
                    "undeclared",
                    String.join(", ", undeclared) + ": its classes seem to use that, which the host will refuse");
        }
        table.print(spec.commandLine().getOut());
        return problem.isEmpty() ? 0 : 1;
    }

    /** What the host would say of the jar. */
    private String problem(TrustPolicy policy) throws IOException {
        Path workspace = Files.createTempDirectory("telecast-verify");
        try {
            new JarVerifier(workspace, ApiVersion.built(), PluginLimits.DEFAULT.jarBytes(), policy)
                    .verify(jar)
                    .delete();
            return "";
        } catch (BadPluginException e) {
            return e.sentence();
        } finally {
            Files.deleteIfExists(workspace);
        }
    }

    private TrustPolicy configured() throws IOException, ConfigException {
        var plugins = options.loadPlugins();
        var bundled = new BundledPlugins(HostProcess.home().resolve("plugins"), plugins.folder());
        return TrustPolicy.of(plugins, bundled.hashes());
    }

    private TrustPolicy named() {
        List<TrustedKey> trusted = new ArrayList<>();
        for (String key : keys) {
            trusted.add(
                    key.startsWith("ed25519:")
                            ? new TrustedKey("key-" + (trusted.size() + 1), new VerificationKey(key))
                            : TrustedKey.parse(key));
        }
        return new TrustPolicy(PluginRequirement.SIGNED, trusted, Map.of(), Set.of());
    }
}
