package io.telecast.host.admin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the running host of a data directory listens to its operator, and the token that it wants.
 *
 * @param url on loopback, without a slash at the end
 * @param token a secret
 */
public record AdminAccess(String url, String token) {

    private static final String FILE = "admin.json";
    private static final int TOKEN_BYTES = 32;

    /** A token that nobody can guess. */
    public static String newToken(SecureRandom random) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Writes it into the data directory, for its owner's eyes only, and takes it away on close. */
    public AutoCloseable publish(Path dataDirectory) throws IOException {
        Path file = dataDirectory.resolve(FILE);
        Path part = dataDirectory.resolve(FILE + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, ownerOnly(part));
        Files.write(part, new JsonMapper().writeValueAsBytes(this));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return () -> Files.deleteIfExists(file);
    }

    /** Reads it, unless no host runs there (or one that was killed left nothing). */
    public static Optional<AdminAccess> read(Path dataDirectory) throws IOException {
        try {
            return Optional.of(
                    new JsonMapper().readValue(Files.readAllBytes(dataDirectory.resolve(FILE)), AdminAccess.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (JacksonException e) {
            throw new IOException(
                    dataDirectory.resolve(FILE) + " is damaged. Restart the host, which writes it anew.", e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path path) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Hides the token. */
    @Override
    public String toString() {
        return url;
    }
}
