package io.telecast.host.cli;

import io.telecast.host.plugin.catalogue.Catalogue;
import io.telecast.host.plugin.catalogue.CatalogueBuilder;
import io.telecast.host.plugin.catalogue.CatalogueException;
import io.telecast.host.plugin.catalogue.CatalogueFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code telecast plugins catalogue}. */
@Command(
        name = "catalogue",
        description = "Writes a catalogue of the jars in a folder and their signatures, for plugins.catalogue.",
        mixinStandardHelpOptions = true)
final class PluginCatalogueCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "The folder of the jars.")
    private Path folder = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file to write.")
    private Path out = Path.of("");

    @Option(
            names = "--base",
            paramLabel = "URL",
            description = "Where the jars will be. Without it they stay where they are beside the file, or below it.")
    private @Nullable String base;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try {
            Catalogue catalogue = new CatalogueBuilder(prefix()).build(folder);
            Path part = out.resolveSibling(out.getFileName() + ".part");
            Files.write(part, new CatalogueFormat().write(catalogue));
            Files.move(part, out, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            int count = catalogue.entries().size();
            spec.commandLine().getOut().println(out + " lists " + count + (count == 1 ? " jar." : " jars."));
            return 0;
        } catch (CatalogueException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private String prefix() throws IOException {
        if (base != null) {
            return base.endsWith("/") ? base : base + "/";
        }
        Path beside = out.toAbsolutePath().normalize().resolveSibling("");
        Path jars = folder.toAbsolutePath().normalize();
        if (!jars.startsWith(beside)) {
            throw new IOException("The jars are not below the folder of " + out
                    + ", so the catalogue cannot name them. Write it there, or say with --base where they will be.");
        }
        String path = beside.relativize(jars).toString().replace('\\', '/');
        return path.isEmpty() ? "" : path + "/";
    }
}
