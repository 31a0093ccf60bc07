package io.telecast.testdc.library;

import io.telecast.testdc.crypto.RsaKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The key of all test data centres of a source tree, and the copy of TDLib's library that trusts it. The key is one for all,
 * since a process loads the library once.
 */
public final class TestLibrary {

    /** True where a test that can't run is a failure. */
    private static final String COMPLETE = "telecast.tests.complete";

    private static final Object ONE_AT_A_TIME = new Object();

    private final RsaKey key;
    private final Path publicKeys;
    private final Optional<Path> library;
    private final String reason;

    private TestLibrary(RsaKey key, Path publicKeys, Optional<Path> library, String reason) {
        this.key = key;
        this.publicKeys = publicKeys;
        this.library = library;
        this.reason = reason;
    }

    /** Makes key and copy where they don't exist. Several processes may do this at a time. */
    public static TestLibrary prepare() {
        try {
            Optional<LibraryFolder> found = LibraryFolder.find();
            LibraryFolder folder =
                    found.isPresent() ? found.get() : new LibraryFolder(Files.createTempDirectory("telecast-testdc"));
            Files.createDirectories(folder.path());
            synchronized (ONE_AT_A_TIME) {
                try (var lock = FileChannel.open(
                        folder.path().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                    lock.lock();
                    return prepare(folder);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TestLibrary prepare(LibraryFolder folder) throws IOException {
        Path secret = folder.path().resolve("rsa.key");
        if (!Files.exists(secret)) {
            RsaKey.generate(new SecureRandom()).save(secret);
        }
        RsaKey key = RsaKey.load(secret);
        String name = Long.toHexString(key.fingerprint());
        Path publicKeys = folder.path().resolve(name + ".pem");
        Files.writeString(publicKeys, key.publicPem() + "\n");
        Optional<Path> original =
                Platform.here().map(it -> it.libraryIn(folder.path())).filter(Files::isRegularFile);
        if (original.isEmpty()) {
            return new TestLibrary(key, publicKeys, Optional.empty(), folder.reason());
        }
        Path copy = folder.path().resolve(name + "-" + original.get().getFileName());
        if (!Files.exists(copy)) {
            KeyReplacement.copy(original.get(), copy, key);
        }
        return new TestLibrary(key, publicKeys, Optional.of(copy), "");
    }

    public RsaKey key() {
        return key;
    }

    /** A PEM file with the public half. */
    public Path publicKeys() {
        return publicKeys;
    }

    /** The copy, if there is a library for this machine. */
    public Optional<Path> library() {
        return library;
    }

    /** Why there is no library; empty if there is one. */
    public String reason() {
        return reason;
    }

    /** The copy; where there is none, the test is reported as not run, or fails where tests have to be complete. */
    public Path require() {
        String message = "not run: " + reason;
        if (Boolean.getBoolean(COMPLETE) || "true".equals(System.getenv("CI"))) {
            Assertions.assertTrue(library.isPresent(), message);
        }
        Assumptions.assumeTrue(library.isPresent(), message);
        return library.orElseThrow();
    }
}
