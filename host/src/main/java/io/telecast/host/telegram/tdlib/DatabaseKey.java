package io.telecast.host.telegram.tdlib;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * The key under which TDLib encrypts what it keeps of a bot, above all its sign-in. It lies in a file of its own, for this
 * user alone, so that a copied database alone is of no use to anybody.
 */
final class DatabaseKey {

    private static final int BYTES = 32;
    private static final String FILE = "database.key";

    private DatabaseKey() {}

    /** The key of a folder, made when it is first asked for. A damaged one is replaced: bots then sign in anew. */
    static byte[] of(Path folder, SecureRandom random) throws IOException {
        Path file = folder.resolve(FILE);
        if (Files.exists(file)) {
            byte[] kept = Files.readAllBytes(file);
            if (kept.length == BYTES) {
                return kept;
            }
        }
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        Path part = folder.resolve(FILE + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, ownerOnly(part));
        Files.write(part, key);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return Arrays.copyOf(key, BYTES);
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
