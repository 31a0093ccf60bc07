package io.telecast.host.devkit.create;

import io.telecast.host.devkit.Trees;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a folder of files as a whole: when it cannot be finished, nothing of it is left. */
public final class ProjectFolder {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectFolder.class);

    private final Path folder;

    /** @param folder that is not there yet, or is empty; folders above it are made as well */
    public ProjectFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    public Path path() {
        return folder;
    }

    /**
     * Writes files.
     *
     * @param files contents by path
     * @throws IOException if something is there already or the files cannot be written; nothing is left of them then
     */
    public void write(Map<String, String> files) throws IOException {
        if (isThere(folder)) {
            checkEmpty();
            fill(files);
        } else {
            make(files);
        }
    }

    private void checkEmpty() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException(folder + " is there already and is no folder. Name another folder with --dir.");
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            if (entries.iterator().hasNext()) {
                throw new IOException(
                        "The folder " + folder + " is not empty. Name another one with --dir, or empty it first.");
            }
        }
    }

    /** Writes beside and renames, so that the folder appears with all that is in it. */
    private void make(Map<String, String> files) throws IOException {
        Path top = topmostMissing();
        Path stage = stage(top.resolveSibling(""));
        try {
            writeAll(stage.resolve(top.relativize(folder)), files);
            Files.move(stage, top, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            discard(stage);
            throw e;
        }
    }

    /** A folder that is there keeps its identity: somebody may be in it, or it may be mounted. */
    private void fill(Map<String, String> files) throws IOException {
        Path stage = stage(folder);
        List<Path> moved = new ArrayList<>();
        try {
            writeAll(stage, files);
            for (Path child : children(stage)) {
                Path place = folder.resolve(child.getFileName());
                Files.move(child, place);
                moved.add(place);
            }
            Files.delete(stage);
        } catch (IOException | RuntimeException e) {
            moved.forEach(ProjectFolder::discard);
            discard(stage);
            throw e;
        }
    }

    private Path topmostMissing() {
        Path top = folder;
        for (Path above = top.getParent(); above != null && !isThere(above); above = above.getParent()) {
            top = above;
        }
        return top;
    }

    private static Path stage(Path parent) throws IOException {
        Path stage = parent.resolve(".telecast-new-" + ProcessHandle.current().pid());
        try {
            return Files.createDirectory(stage);
        } catch (FileSystemException e) {
            throw new IOException(
                    "Nothing can be written in " + parent
                            + ". Name another folder with --dir, or let this user write there.",
                    e);
        }
    }

    private static void writeAll(Path root, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = root.resolve(file.getKey());
            Path parent = path.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.writeString(path, file.getValue());
        }
    }

    private static List<Path> children(Path parent) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(parent)) {
            entries.forEach(children::add);
        }
        return children;
    }

    private static boolean isThere(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static void discard(Path path) {
        try {
            Trees.delete(path);
        } catch (IOException e) {
            LOG.warn("{} could not be removed again.", path, e);
        }
    }
}
