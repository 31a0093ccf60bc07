package io.telecast.host.mtproto.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** A sealed text in a file that only its owner may read. A crash leaves the old one or the new one. */
public final class KeyFile {

    private final Path path;
    private final String owner;
    private final KeySealing sealing;

    /**
     * Names a file.
     *
     * @param directory made when it is first needed
     */
    public KeyFile(Path directory, long botId, KeySealing sealing) {
        this.path = directory.resolve(botId + ".keys");
        this.owner = "mtproto/" + botId;
        this.sealing = sealing;
    }

    Optional<String> read() throws IOException {
        try {
            return Optional.of(sealing.open(owner, Files.readString(path, StandardCharsets.US_ASCII)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    void write(String text) throws IOException {
        byte[] sealed = sealing.seal(owner, text).getBytes(StandardCharsets.US_ASCII);
        Files.createDirectories(path.toAbsolutePath().getParent(), only("rwx------"));
        Path part = path.resolveSibling(path.getFileName() + ".part");
        Files.deleteIfExists(part);
        try (var out = FileChannel.open(
                part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), only("rw-------"))) {
            var bytes = ByteBuffer.wrap(sealed);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
    }

    private FileAttribute<?>[] only(String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
