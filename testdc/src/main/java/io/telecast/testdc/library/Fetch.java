package io.telecast.testdc.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Run by the build: fetches TDLib's library by npm into a folder, once. It never fails; where there is nothing to be had, a file
 * in the folder says why.
 */
public final class Fetch {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Fetch() {}

    /** @param args the folder */
    public static void main(String[] args) throws IOException, InterruptedException {
        var folder = new LibraryFolder(Path.of(args[0]));
        Optional<Platform> platform = Platform.here();
        Files.createDirectories(folder.path());
        if (platform.isEmpty()) {
            folder.explain("There is no library of TDLib for " + System.getProperty("os.name")
                    + " whose keys could be replaced.");
        } else if (!Files.isRegularFile(platform.get().libraryIn(folder.path()))) {
            fetch(folder, platform.get());
        }
    }

    private static void fetch(LibraryFolder folder, Platform platform) throws IOException, InterruptedException {
        Path log = folder.path().resolve("npm.log");
        try {
            Process npm = new ProcessBuilder(command(platform))
                    .directory(folder.path().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            boolean ended = npm.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            npm.destroyForcibly();
            if (!ended || npm.exitValue() != 0) {
                folder.explain("npm did not fetch " + platform.npmPackage() + ". What it said is in " + log + ".");
            } else if (!Files.isRegularFile(platform.libraryIn(folder.path()))) {
                folder.explain("There is no " + platform.file() + " in " + platform.npmPackage() + ".");
            }
        } catch (IOException e) {
            folder.explain("npm can't be run, so " + platform.npmPackage() + " was not fetched: " + e.getMessage());
        }
    }

    /** No scripts are run, and nothing is written but the package. */
    private static List<String> command(Platform platform) {
        String npm = platform.suffix().startsWith("win") ? "npm.cmd" : "npm";
        return List.of(
                npm,
                "install",
                "--prefix=.",
                "--no-save",
                "--no-package-lock",
                "--ignore-scripts",
                "--no-audit",
                "--no-fund",
                "--prefer-offline",
                platform.npmPackage());
    }
}
