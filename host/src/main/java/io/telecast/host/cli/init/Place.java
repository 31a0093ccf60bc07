package io.telecast.host.cli.init;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the file shall be written: looked at before anybody answers questions for nothing. */
public final class Place {

    private Place() {}

    /** Why a file cannot be written there, as a sentence; none if it seems that it can. */
    public static Optional<String> problem(Path file) {
        Path target = file.toAbsolutePath().normalize();
        if (Files.isDirectory(target)) {
            return Optional.of(target + " is a folder. Name a file with --config.");
        }
        Path folder = target.resolveSibling("");
        Path there = folder;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there)) {
            return Optional.of(there + " is no folder. Name another with --data.");
        }
        return Files.isWritable(there)
                ? Optional.empty()
                : Optional.of("Nothing can be written in " + there
                        + ". Let this user write there, or name another folder with --data.");
    }
}
