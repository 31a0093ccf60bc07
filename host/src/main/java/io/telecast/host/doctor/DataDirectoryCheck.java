package io.telecast.host.doctor;

import io.telecast.host.config.DataDirectory;
import io.telecast.host.telegram.BackendCheck;
import io.telecast.host.telegram.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the data directory can be used.
 *
 * @param answers whether the host that has it open answers its operator
 */
public record DataDirectoryCheck(Path path, boolean answers) implements BackendCheck {

    @Override
    public String name() {
        return "data directory";
    }

    @Override
    public Finding look() {
        Path folder = path.toAbsolutePath().normalize();
        if (!Files.exists(folder)) {
            return new Finding.Ok(folder + " is made at the first start");
        }
        if (!Files.isDirectory(folder)) {
            return new Finding.Failed(folder + " is no directory", "Name another with --data.");
        }
        if (!Files.isWritable(folder) || !Files.isExecutable(folder)) {
            return new Finding.Failed(
                    folder + " is not writable", "Let this user write to it, or name another with --data.");
        }
        try {
            Optional<String> holder = DataDirectory.holder(folder);
            if (holder.isPresent() && !answers) {
                return new Finding.Warning(
                        folder + " is in use by process " + holder.get() + ", which does not answer here",
                        "If that process hangs, stop it. What only it can tell is left out below.");
            }
            if (readableByOthers(folder)) {
                return new Finding.Warning(
                        folder + " can be read by other users of this machine",
                        "It holds keys and sessions: chmod 700 " + folder);
            }
            return new Finding.Ok(folder + (holder.isPresent() ? ", in use by the running host " + holder.get() : ""));
        } catch (IOException e) {
            return new Finding.Warning(folder + ": its lock cannot be read", "Run this as the user who runs the host.");
        }
    }

    private static boolean readableByOthers(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return false;
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder);
        return permissions.contains(PosixFilePermission.OTHERS_READ)
                || permissions.contains(PosixFilePermission.OTHERS_EXECUTE);
    }
}
