package io.telecast.host.devkit.project;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A folder with a Maven project in the usual layout. */
public final class PluginProject {

    /** How many folders above a project may hold what its pom.xml inherits. */
    private static final int ABOVE = 4;

    private final Path root;

    private PluginProject(Path root) {
        this.root = root;
    }

    /**
     * Takes a folder for a project.
     *
     * @throws BadProjectException if it holds none
     */
    public static PluginProject in(Path folder) throws BadProjectException {
        Path root;
        try {
            root = folder.toRealPath();
        } catch (IOException e) {
            throw new BadProjectException(
                    "There is no folder " + folder
                            + ". Name a plugin's project, or make one: telecast plugins new NAME",
                    e);
        }
        if (!Files.isRegularFile(root.resolve("pom.xml"))) {
            throw new BadProjectException("The folder " + root
                    + " has no pom.xml. Name a plugin's project, or make one: telecast plugins new NAME");
        }
        return new PluginProject(root);
    }

    public Path root() {
        return root;
    }

    public Path pom() {
        return root.resolve("pom.xml");
    }

    public Path sources() {
        return root.resolve("src/main/java");
    }

    public Path resources() {
        return root.resolve("src/main/resources");
    }

    /** Where {@code mvn dependency:copy-dependencies} puts libraries. */
    public Path libraries() {
        return root.resolve("target/dependency");
    }

    /** The project's pom.xml and those in the folders above, where its parents may be. */
    List<Path> poms() {
        List<Path> poms = new ArrayList<>();
        Path folder = root;
        for (int i = 0; i <= ABOVE && folder != null; i++) {
            Path pom = folder.resolve("pom.xml");
            if (Files.isRegularFile(pom)) {
                poms.add(pom);
            }
            folder = folder.getParent();
        }
        return poms;
    }

    /** The jars that lie where libraries do, by name. */
    List<Path> jars() throws IOException {
        List<Path> jars = new ArrayList<>();
        if (Files.isDirectory(libraries())) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(libraries(), "*.jar")) {
                entries.forEach(jars::add);
            }
        }
        jars.sort(Comparator.naturalOrder());
        return jars;
    }

    /** A path as developers know it: within the project without what leads there. */
    public String shown(Path path) {
        return path.startsWith(root) ? root.relativize(path).toString() : path.toString();
    }
}
