package io.telecast.host.telegram.tdlib;

import io.telecast.host.mtproto.keys.AesSealing;
import io.telecast.host.mtproto.keys.KeySealing;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Set;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The secret under which sign-ins are kept: TDLib's database and the keys of media sessions. It lies in a file of its own,
 * for this user alone, so that what is copied without it is of no use to anybody.
 */
final class LocalKey {

    private static final int BYTES = 32;
    private static final String FILE = "session.key";

    private final byte[] secret;

    private LocalKey(byte[] secret) {
        this.secret = secret;
    }

    /** That of a folder, made when it is first asked for. A damaged one is replaced: bots then sign in anew. */
    static LocalKey of(Path folder, SecureRandom random) throws IOException {
        Path file = folder.resolve(FILE);
        if (Files.exists(file)) {
            byte[] kept = Files.readAllBytes(file);
            if (kept.length == BYTES) {
                return new LocalKey(kept);
            }
        }
        byte[] fresh = new byte[BYTES];
        random.nextBytes(fresh);
        Path part = folder.resolve(FILE + ".part");
        Files.deleteIfExists(part);
        try (var out = FileChannel.open(
                part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(part))) {
            var bytes = ByteBuffer.wrap(fresh);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true); // what is sealed under it must not outlive it
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new LocalKey(fresh);
    }

    /** What TDLib encrypts its database with. */
    byte[] forDatabase() {
        return derived("tdlib database");
    }

    /** What seals the keys of media sessions. */
    KeySealing forMedia(SecureRandom random) {
        return new AesSealing(derived("media sessions"), random);
    }

    private byte[] derived(String use) {
        try {
            var input = HKDFParameterSpec.ofExtract()
                    .addIKM(secret)
                    .thenExpand(
                            ("telecast.session.1\0" + use).getBytes(java.nio.charset.StandardCharsets.US_ASCII), BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveData(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK from 25 on has HKDF.", e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
