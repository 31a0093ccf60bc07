package io.telecast.host.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code telecast plugins install}. */
@Command(
        name = "install",
        description = "Checks a jar, puts it into the folder with its signature and starts it; or brings it from the"
                + " catalogue first.",
        mixinStandardHelpOptions = true)
final class PluginInstallCommand implements Callable<Integer> {

    /** A jar may take five minutes to come. */
    static final Duration PATIENCE = Duration.ofMinutes(8);

    @Mixin
    private AdminOptions admin = new AdminOptions();

    @Parameters(
            paramLabel = "JAR|ID[@VERSION]",
            description = "A file, if there is one of that name or it ends in .jar; else a plugin of the catalogue.")
    private String what = "";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (isFile(what)) {
            return fromFile(Path.of(what));
        }
        int at = what.indexOf('@');
        Map<String, String> wanted = new TreeMap<>();
        wanted.put("id", at < 0 ? what : what.substring(0, at));
        if (at >= 0) {
            wanted.put("version", what.substring(at + 1));
        }
        return PluginAnswer.tell(spec, admin.client().ask("POST", "/catalogue/install", wanted, PATIENCE));
    }

    private static boolean isFile(String what) {
        try {
            return what.toLowerCase(Locale.ROOT).endsWith(".jar") || Files.isRegularFile(Path.of(what));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private int fromFile(Path jar) throws IOException, InterruptedException {
        if (!Files.isReadable(jar)) {
            throw new IOException("There is no readable file " + jar + ". Name the plugin's jar.");
        }
        String path = jar.toAbsolutePath().normalize().toString();
        return PluginAnswer.tell(spec, admin.client().ask("POST", "/plugins", Map.of("jar", path)));
    }
}
