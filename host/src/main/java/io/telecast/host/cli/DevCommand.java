package io.telecast.host.cli;

import io.telecast.host.StartException;
import io.telecast.host.Telecast;
import io.telecast.host.config.ConfigException;
import io.telecast.host.devkit.Versions;
import io.telecast.host.devkit.project.Maven;
import io.telecast.host.devkit.project.PluginProject;
import io.telecast.host.devkit.project.Pom;
import io.telecast.host.devkit.reload.DevLoop;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code telecast dev}. */
@Command(
        name = "dev",
        description =
                "Runs a plugin's project in a sandbox: compiles it, and upgrades the running plugin after each save."
                        + " Everything is kept in .telecast in the project, unless --data names another directory.",
        mixinStandardHelpOptions = true)
final class DevCommand implements Callable<Integer> {

    private static final String DATA_VARIABLE = "TELECAST_DATA";

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            defaultValue = ".",
            description = "The project: the folder with its pom.xml. Default: this folder")
    private Path dir = Path.of(".");

    @Mixin
    private SandboxOptions options = new SandboxOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws ConfigException, StartException, IOException, InterruptedException {
        PluginProject project = PluginProject.in(dir);
        Pom.of(project); // what is wrong with it is said at once, not after a start
        boolean named =
                spec.commandLine().getParseResult().hasMatchedOption("--data") || System.getenv(DATA_VARIABLE) != null;
        if (!named) {
            options.keepIn(project.root().resolve(".telecast"));
        }
        return new HostProcess(
                        options.data(),
                        options.load("telecast dev"),
                        spec.commandLine().getOut())
                .run(telecast -> develop(project, telecast));
    }

    private Runnable develop(PluginProject project, Telecast telecast) throws IOException {
        Optional<Maven> maven = Maven.find(System.getenv(), Versions.built().of("dependency-plugin"));
        PrintWriter out = spec.commandLine().getOut();
        Path work = options.data().toAbsolutePath().resolve("dev");
        DevLoop loop = DevLoop.of(project, telecast.plugins(), work, maven, lines -> {
            out.println(lines);
            out.flush();
        });
        loop.start();
        return loop::close;
    }
}
