package io.telecast.host.devkit.project;

import io.telecast.host.plugin.folder.FileStamp;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files that make a plugin, as they were at one moment.
 *
 * @param stamps by which a change of each shows
 * @param folders in which something new may appear
 */
public record ProjectFiles(Map<Path, FileStamp> stamps, Set<Path> folders) {

    /** What editors and file managers leave beside the files that are meant. */
    private static final Pattern DROSS =
            Pattern.compile(".*~|#.*#|\\.#.*|\\..*\\.sw[a-z]|.*___jb_(tmp|old)___|\\.DS_Store|Thumbs\\.db|4913");

    private static final int DEEPEST = 100;

    public ProjectFiles {
        stamps = Map.copyOf(stamps);
        folders = Set.copyOf(folders);
    }

    /** Those of a project. What cannot be read, or goes away meanwhile, is not there. */
    public static ProjectFiles of(PluginProject project) throws IOException {
        var walk = new Walk();
        walk.folder(project.root(), 1, name -> false);
        walk.folder(project.sources(), DEEPEST, name -> name.endsWith(".java"));
        walk.folder(project.resources(), DEEPEST, ProjectFiles::isMeant);
        walk.folder(project.libraries(), 1, name -> name.endsWith(".jar"));
        for (Path pom : project.poms()) {
            walk.file(pom);
        }
        return new ProjectFiles(walk.stamps, walk.folders);
    }

    /** Whether a file of this name belongs into the jar. */
    public static boolean isMeant(String name) {
        return !DROSS.matcher(name.substring(name.lastIndexOf('/') + 1)).matches();
    }

    /** Those below a folder, with their stamps. */
    public SortedMap<Path, FileStamp> below(Path folder) {
        var found = new TreeMap<Path, FileStamp>();
        stamps.forEach((path, stamp) -> {
            if (path.startsWith(folder)) {
                found.put(path, stamp);
            }
        });
        return found;
    }

    /** Those that are new, different or gone compared with an earlier moment. */
    public Set<Path> changedSince(ProjectFiles before) {
        var changed = new TreeSet<Path>();
        stamps.forEach((path, stamp) -> {
            if (!stamp.equals(before.stamps.get(path))) {
                changed.add(path);
            }
        });
        before.stamps.keySet().stream()
                .filter(path -> !stamps.containsKey(path))
                .forEach(changed::add);
        return changed;
    }

    /** Whether the same files are there, unchanged. */
    public boolean isSameAs(ProjectFiles other) {
        return stamps.equals(other.stamps);
    }

    /** None. */
    public static ProjectFiles none() {
        return new ProjectFiles(Map.of(), Set.of());
    }

    private static final class Walk {
        private final Map<Path, FileStamp> stamps = new TreeMap<>();
        private final Set<Path> folders = new TreeSet<>();

        void file(Path file) throws IOException {
            try {
                stamps.put(file, FileStamp.of(Files.readAttributes(file, BasicFileAttributes.class)));
            } catch (NoSuchFileException e) {
                // an editor is about to put the new one in its place
            }
        }

        void folder(Path top, int depth, Predicate<String> wanted) throws IOException {
            if (!Files.isDirectory(top)) {
                return;
            }
            // links are followed: sources may lie elsewhere
            Files.walkFileTree(top, EnumSet.of(FileVisitOption.FOLLOW_LINKS), depth, new SimpleFileVisitor<Path>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    folders.add(folder);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String name = file.getFileName().toString();
                    if (attributes.isRegularFile() && isMeant(name) && wanted.test(name)) {
                        stamps.put(file, FileStamp.of(attributes));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        }
    }
}
