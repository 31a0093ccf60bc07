package io.telecast.host.telegram.tdlib.bot;

import io.telecast.host.telegram.BotToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of one bot, for its owner alone. A session lies under the fingerprint of the token that made it: whoever
 * brings another token for the same bot has to sign in with it, and cannot use what the right one has opened.
 */
final class BotFolder {

    private static final String SESSION = "session-";
    private static final int FINGERPRINT_BYTES = 12;

    private final Path folder;
    private final Path session;

    private BotFolder(Path folder, Path session) {
        this.folder = folder;
        this.session = session;
    }

    /** Makes the folder where needed, and clears what an earlier process left half done. */
    static BotFolder open(Path data, BotToken token) throws IOException {
        Path folder = make(data.resolve("bot-" + token.botId()));
        var opened = new BotFolder(folder, folder.resolve(SESSION + fingerprint(token)));
        delete(opened.uploads());
        return opened;
    }

    Path journal() {
        return folder.resolve("updates.journal");
    }

    Path database() throws IOException {
        return make(make(session).resolve("database"));
    }

    Path files() throws IOException {
        return make(make(session).resolve("files"));
    }

    /** A new folder for one document on its way. */
    Path upload() throws IOException {
        return Files.createTempDirectory(make(uploads()), "document");
    }

    private Path uploads() {
        return folder.resolve("uploads");
    }

    /** Throws the session away: what is left of it is of no use. */
    void forgetSession() throws IOException {
        delete(session);
    }

    /** Throws away the sessions of earlier tokens, which Telegram has ended. */
    void forgetOthers() throws IOException {
        List<Path> others;
        try (Stream<Path> all = Files.list(folder)) {
            others = all.filter(path -> path.getFileName().toString().startsWith(SESSION) && !path.equals(session))
                    .toList();
        }
        for (Path other : others) {
            delete(other);
        }
    }

    static void delete(Path path) throws IOException {
        if (Files.notExists(path)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(path)) {
            tree.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw new IOException("Cannot delete " + path + ". Let this user write there.", e.getCause());
        }
    }

    private static Path make(Path path) throws IOException {
        return Files.isDirectory(path) ? path : Files.createDirectories(path, ownerOnly(path));
    }

    private static FileAttribute<?>[] ownerOnly(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String fingerprint(BotToken token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("telecast.session.1\0" + token.value()).getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
