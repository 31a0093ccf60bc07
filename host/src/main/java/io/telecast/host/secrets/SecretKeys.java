package io.telecast.host.secrets;

import io.telecast.api.storage.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key that seals secrets: the configured one, else that of a file, which is made when it is first needed. The database
 * remembers which key it was, so that a lost file is noticed instead of being replaced. Any thread may call.
 */
final class SecretKeys {

    private static final Logger LOG = LoggerFactory.getLogger(SecretKeys.class);

    private final String configured;
    private final Path file;
    private final Store<SecretKeyMark> marks;
    private final SecureRandom random;
    private @Nullable SecretKey key;

    SecretKeys(String configured, Path file, Store<SecretKeyMark> marks, SecureRandom random) {
        this.configured = configured;
        this.file = file;
        this.marks = marks;
        this.random = random;
    }

    /**
     * The key.
     *
     * @throws IllegalStateException with what to do, if there is none although there has been one
     */
    synchronized SecretKey get() {
        if (key == null) {
            key = configured.isEmpty() ? ofFile() : ofConfiguration();
        }
        return key;
    }

    private SecretKey ofConfiguration() {
        SecretKey given = SecretKey.parse(configured);
        Optional<String> before = mark();
        if (before.isPresent() && !before.get().equals(given.mark())) {
            LOG.warn("secrets.key is another key than before; what was sealed under that one cannot be opened.");
        }
        marks.put(new SecretKeyMark(SecretKeyMark.NAME, given.mark()));
        return given;
    }

    private SecretKey ofFile() {
        Optional<String> before = mark();
        Optional<SecretKey> read = read();
        if (read.isEmpty() && before.isPresent()) {
            throw new IllegalStateException(
                    "The key " + file + ", which seals secrets in the database, is missing. " + remedy());
        }
        SecretKey found = read.orElseGet(this::make);
        marks.insert(new SecretKeyMark(SecretKeyMark.NAME, found.mark()));
        if (!mark().orElse(found.mark()).equals(found.mark())) {
            throw new IllegalStateException(
                    "The key " + file + " is not the one that seals secrets in the database. " + remedy());
        }
        return found;
    }

    private static String remedy() {
        return "Restore the file from a backup, or set secrets.key to that key, on every host that shares the database. "
                + "If it is lost, set secrets.key to a new one (openssl rand -base64 32); "
                + "what was sealed must then be entered again.";
    }

    private Optional<String> mark() {
        return marks.get(SecretKeyMark.NAME).map(SecretKeyMark::fingerprint);
    }

    private Optional<SecretKey> read() {
        try {
            return Files.exists(file)
                    ? Optional.of(SecretKey.parse(Files.readString(file, StandardCharsets.US_ASCII)))
                    : Optional.empty();
        } catch (IllegalArgumentException | java.nio.charset.CharacterCodingException e) {
            throw new IllegalStateException("The key " + file + " is damaged. " + remedy(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("The key " + file + " cannot be read. Let this user read it.", e);
        }
    }

    /** Writes a new key so that a crash leaves a whole one or none. */
    private SecretKey make() {
        byte[] bytes = new byte[SecretKey.BYTES];
        random.nextBytes(bytes);
        byte[] text = (Base64.getEncoder().encodeToString(bytes) + "\n").getBytes(StandardCharsets.US_ASCII);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            try (var out = FileChannel.open(
                    part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())) {
                out.write(ByteBuffer.wrap(text));
                out.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The key " + file + " cannot be written. Let this user write to it.", e);
        }
        return new SecretKey(bytes);
    }

    private FileAttribute<?>[] ownerOnly() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
