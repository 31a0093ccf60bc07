package io.telecast.host.plugin.jar;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads whole jars and compares each entry with its length and checksum, which {@link ZipFile} does not do: damage shows now
 * and not while the plugin runs. For one thread.
 */
final class Checksums {

    private static final int BUFFER = 1 << 16;

    private final long maxBytes;
    private final byte[] buffer = new byte[BUFFER];
    private long total;

    /** @param maxBytes how much all jars that are read may hold, unpacked */
    Checksums(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /**
     * Reads a jar.
     *
     * @throws BadPluginException if it holds too much
     * @throws IOException if it is damaged
     */
    void check(ZipFile zip) throws IOException, BadPluginException {
        for (ZipEntry entry : Collections.list(zip.entries())) {
            try (InputStream in = zip.getInputStream(entry)) {
                check(entry, in);
            }
        }
    }

    private void check(ZipEntry entry, InputStream in) throws IOException, BadPluginException {
        var checksum = new CRC32();
        long length = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            checksum.update(buffer, 0, n);
            length += n;
            total += n;
            if (total > maxBytes) {
                throw new BadPluginException(
                        "Unpacked it is larger than " + (maxBytes >> 20) + " MiB, which no plugin needs to be.");
            }
        }
        if (length != entry.getSize() || checksum.getValue() != entry.getCrc()) {
            throw new ZipException(entry.getName() + " is not what the jar says it is");
        }
    }
}
