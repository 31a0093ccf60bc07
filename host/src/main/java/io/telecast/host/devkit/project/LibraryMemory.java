package io.telecast.host.devkit.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What Maven last answered, in a file, so that it is asked once for each content of pom.xml. Not thread-safe. */
public final class LibraryMemory {

    private static final String PACKED = "packed ";
    private static final String COMPILE_ONLY = "compile ";

    private final Path file;

    public LibraryMemory(Path file) {
        this.file = file;
    }

    /** What tells contents of files apart. */
    String fingerprint(List<Path> poms) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path pom : poms) {
                digest.update(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(pom)));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The answer for these poms, if it is known and all its jars are still there. */
    Optional<Libraries> recall(String poms) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.getFirst().equals(poms)) {
            return Optional.empty();
        }
        var libraries = new Libraries(jars(lines, PACKED), jars(lines, COMPILE_ONLY));
        boolean there = libraries.packed().stream().allMatch(Files::isRegularFile);
        return there ? Optional.of(libraries) : Optional.empty();
    }

    void keep(String poms, Libraries libraries) throws IOException {
        List<String> lines = new ArrayList<>(List.of(poms));
        libraries.packed().forEach(jar -> lines.add(PACKED + jar));
        libraries.compileOnly().forEach(jar -> lines.add(COMPILE_ONLY + jar));
        Files.write(file, lines);
    }

    private static List<Path> jars(List<String> lines, String kind) {
        return lines.stream()
                .filter(line -> line.startsWith(kind))
                .map(line -> Path.of(line.substring(kind.length())))
                .toList();
    }
}
