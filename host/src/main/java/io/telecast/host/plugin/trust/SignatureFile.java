package io.telecast.host.plugin.trust;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The file beside a jar that has its signature: the jar's name with {@code .sig} behind it. */
public final class SignatureFile {

    /** What a jar's name gets. */
    public static final String SUFFIX = ".sig";

    private SignatureFile() {}

    /** Where a jar's signature is, or would be. */
    public static Path beside(Path jar) {
        return jar.resolveSibling(jar.getFileName() + SUFFIX);
    }

    /**
     * Reads a jar's signature, as much of it as a signature may have and one character more.
     *
     * @return nothing if there is no such file
     */
    public static Optional<String> read(Path jar) throws IOException {
        Path file = beside(jar);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(PluginSignature.MAX_CHARS + 1);
            return Optional.of(new String(bytes, StandardCharsets.ISO_8859_1));
        } catch (NoSuchFileException e) {
            return Optional.empty(); // gone since
        }
    }

    /** Writes a jar's signature. */
    public static void write(Path jar, String signature) throws IOException {
        Files.writeString(beside(jar), signature, StandardCharsets.ISO_8859_1);
    }
}
