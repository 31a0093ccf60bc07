package io.telecast.host.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** The folder that holds everything durable of one process. It is locked while open. */
public final class DataDirectory implements AutoCloseable {

    /** Far behind the pid, so that the pid stays readable where locks are mandatory. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Opens a folder, creating it for its owner alone where needed.
     *
     * @throws IOException if it cannot be created or written, or another process has it; the message says what to do
     */
    public static DataDirectory open(Path path) throws IOException {
        Path folder = create(path.toAbsolutePath().normalize());
        FileChannel channel;
        try {
            channel = FileChannel.open(
                    folder.resolve("lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new IOException(
                    "The data directory " + folder
                            + " is not writable. Let this user write to it, or choose another with --data.",
                    e);
        }
        try {
            lock(channel, folder);
            return new DataDirectory(folder, channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static void lock(FileChannel channel, Path folder) throws IOException {
        boolean locked;
        try {
            locked = channel.tryLock(LOCKED_BYTE, 1, false) != null;
        } catch (OverlappingFileLockException e) {
            locked = false;
        }
        if (!locked) {
            throw new IOException("The data directory " + folder + " is in use by process " + owner(channel)
                    + ". Stop that process, or choose another directory with --data.");
        }
        channel.truncate(0);
        String pid = ProcessHandle.current().pid() + "\n";
        channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
    }

    /**
     * Which process has a folder open, by what it wrote there; none if it is free. Changes nothing.
     *
     * @throws IOException if that cannot be told
     */
    public static Optional<String> holder(Path path) throws IOException {
        Path file = path.resolve("lock");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return free(channel) ? Optional.empty() : Optional.of(owner(channel));
        }
    }

    private static boolean free(FileChannel channel) throws IOException {
        try (FileLock mine = channel.tryLock(LOCKED_BYTE, 1, true)) {
            return mine != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String owner(FileChannel channel) throws IOException {
        ByteBuffer pid = ByteBuffer.allocate(20);
        channel.read(pid, 0);
        return new String(pid.array(), 0, pid.position(), StandardCharsets.US_ASCII).strip();
    }

    private static Path create(Path folder) throws IOException {
        try {
            return Files.isDirectory(folder) ? folder : Files.createDirectories(folder, ownerOnly(folder));
        } catch (IOException e) {
            throw new IOException(
                    "The directory " + folder
                            + " cannot be created. Create it for this user, or choose another with --data.",
                    e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path path) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    public Path path() {
        return path;
    }

    /** A file in it, which may not exist. */
    public Path file(String name) {
        return path.resolve(name);
    }

    /**
     * A folder in it, created for its owner alone where needed.
     *
     * @throws IOException if it cannot be created
     */
    public Path folder(String name) throws IOException {
        return create(path.resolve(name));
    }

    /** Lets another process have it. */
    @Override
    public void close() throws IOException {
        lock.close();
    }
}
