package io.telecast.host.mtproto.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals with AES-256-GCM under a key in a file that only its owner may read, made when it is first needed. Thread-safe.
 */
public final class FileSealing implements KeySealing {

    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Path file;
    private final SecureRandom random;
    private byte @Nullable [] key;

    public FileSealing(Path file, SecureRandom random) {
        this.file = file;
        this.random = random;
    }

    @Override
    public String seal(String owner, String plain) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, owner, nonce).doFinal(plain.getBytes(StandardCharsets.UTF_8));
            byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE, sealed.length);
            return Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES-GCM", e);
        }
    }

    @Override
    public String open(String owner, String sealed) {
        byte[] all = Base64.getDecoder().decode(sealed);
        if (all.length < NONCE + TAG_BITS / Byte.SIZE) {
            throw new IllegalArgumentException("It is damaged.");
        }
        try {
            byte[] plain = cipher(Cipher.DECRYPT_MODE, owner, Arrays.copyOf(all, NONCE))
                    .doFinal(all, NONCE, all.length - NONCE);
            return new String(plain, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("It is damaged, or was sealed with another key than " + file + ".", e);
        }
    }

    private Cipher cipher(int mode, String owner, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private synchronized byte[] key() {
        byte[] known = key;
        if (known == null) {
            try {
                known = read().orElseGet(this::make);
            } catch (IOException e) {
                throw new IllegalStateException("The key " + file + " cannot be read. Let this user read it.", e);
            }
            key = known;
        }
        return known;
    }

    private Optional<byte[]> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length != KEY) {
            throw new IllegalStateException("The key " + file + " is damaged. Remove it; bots then sign in anew.");
        }
        return Optional.of(bytes);
    }

    private byte[] make() {
        var made = new byte[KEY];
        random.nextBytes(made);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent(), only("rwx------"));
            try (var out = Files.newByteChannel(
                    file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), only("rw-------"))) {
                out.write(ByteBuffer.wrap(made));
            }
            return made;
        } catch (FileAlreadyExistsException e) {
            throw new IllegalStateException("Another process has just made " + file + ". Use a directory for each.", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The key " + file + " cannot be written. Let this user write to it.", e);
        }
    }

    private FileAttribute<?>[] only(String permissions) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
