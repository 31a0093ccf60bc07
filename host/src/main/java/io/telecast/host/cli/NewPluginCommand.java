package io.telecast.host.cli;

import io.telecast.host.devkit.Versions;
import io.telecast.host.devkit.create.NewPlugin;
import io.telecast.host.devkit.create.ProjectFolder;
import io.telecast.host.devkit.create.ProjectTemplate;
import io.telecast.host.plugin.jar.ApiVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code telecast plugins new}. */
@Command(
        name = "new",
        description = "Makes a Maven project for a new plugin that builds, has a test, and runs with telecast dev.",
        mixinStandardHelpOptions = true)
final class NewPluginCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "The plugin's id: 1 to 24 of a-z, 0-9 and -, such as film-club.")
    private String name = "";

    @Option(
            names = "--package",
            paramLabel = "PACKAGE",
            description = "The package of its classes. Default: org.example.NAME")
    private @Nullable String packageName;

    @Option(names = "--dir", paramLabel = "DIR", description = "The project's folder, new or empty. Default: ./NAME")
    private @Nullable String dir;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        NewPlugin plugin = packageName == null ? NewPlugin.named(name) : new NewPlugin(name, packageName);
        String place = dir == null ? name : dir;
        var folder = new ProjectFolder(path(place));
        Map<String, String> files = new ProjectTemplate(Versions.built(), ApiVersion.built()).files(plugin);
        folder.write(files);
        tell(plugin, folder.path(), place, files);
        return 0;
    }

    private void tell(NewPlugin plugin, Path folder, String place, Map<String, String> files) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Made the plugin " + plugin.id() + " in " + folder + ":");
        files.keySet().forEach(file -> out.println("  " + file));
        out.println("Run it in a sandbox, and see each change as you save it:");
        out.println("  telecast dev " + place);
        out.println(
                "Build and test it, after mvn install -DskipTests -pl plugin-api,testkit -am in Telecast's sources:");
        out.println("  mvn -f " + place + " verify");
        out.flush();
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no path: " + e.getReason() + ".", e);
        }
    }
}
