package io.telecast.host.plugin.trust;

import io.telecast.host.config.VerificationKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.spec.InvalidKeySpecException;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A private key in a file: PKCS #8 in PEM (RFC 5958, RFC 7468), for its owner's eyes only. */
public final class SigningKeyFile {

    private static final int MAX_BYTES = 16 * 1024;
    private static final int LINE = 64;
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]{1,4096})-----END PRIVATE KEY-----");

    private SigningKeyFile() {}

    /**
     * Makes a key pair and writes its private half into a new file.
     *
     * @return the public half
     * @throws IOException if the file is there already or cannot be written; the message says what to do
     */
    public static VerificationKey create(Path file, SecureRandom random) throws IOException {
        KeyPair pair = Ed25519.newPair(random);
        String pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(LINE, new byte[] {'\n'})
                        .encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (SeekableByteChannel out = Files.newByteChannel(file, fresh, ownerOnly(file))) {
            ByteBuffer bytes = ByteBuffer.wrap(pem.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        } catch (FileAlreadyExistsException e) {
            throw new IOException(
                    file + " is there already, and a key that is overwritten is lost. Name another file.", e);
        }
        return VerificationKey.of(pair.getPublic());
    }

    /**
     * Reads a key pair.
     *
     * @throws IOException if the file cannot be read or has no such key; the message says what to do and nothing of what
     *     is in the file
     */
    static KeyPair read(Path file) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new IOException("There is no readable file " + file + ". Name the private key that telecast plugins "
                    + "keygen wrote.");
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MAX_BYTES);
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (text.contains("-----BEGIN ENCRYPTED PRIVATE KEY-----")) {
            throw new IOException(
                    file + " is sealed with a password. Write it without one first: openssl pkey -in FILE -out OTHER");
        }
        Matcher pem = PEM.matcher(text);
        if (!pem.find()) {
            throw noKey(file);
        }
        try {
            return Ed25519.pair(Base64.getMimeDecoder().decode(pem.group(1)));
        } catch (InvalidKeySpecException | IllegalArgumentException e) {
            // what went wrong in detail could quote the key
            throw noKey(file);
        }
    }

    /** Whether others than its owner may read a key. Where the file system does not tell, nobody may. */
    public static boolean isExposed(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return false;
        }
        Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
        return rights.contains(PosixFilePermission.GROUP_READ) || rights.contains(PosixFilePermission.OTHERS_READ);
    }

    private static IOException noKey(Path file) {
        return new IOException(file + " has no private Ed25519 key in PEM (BEGIN PRIVATE KEY). Make one with telecast "
                + "plugins keygen FILE.");
    }

    private static FileAttribute<?>[] ownerOnly(Path path) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
