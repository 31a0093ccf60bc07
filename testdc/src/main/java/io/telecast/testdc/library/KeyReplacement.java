package io.telecast.testdc.library;

import io.telecast.testdc.crypto.RsaKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Copies TDLib's library with another public key in place of those that it trusts. They are PEM texts among its constants; its
 * code stays as it is.
 */
final class KeyReplacement {

    private static final byte[] BEGIN = ascii("-----BEGIN RSA PUBLIC KEY-----");
    private static final byte[] END = ascii("-----END RSA PUBLIC KEY-----");

    private KeyReplacement() {}

    /** @throws IOException if there is no key to replace, or a file can't be read or written */
    static void copy(Path library, Path copy, RsaKey key) throws IOException {
        byte[] bytes = Files.readAllBytes(library);
        byte[] pem = ascii(key.publicPem());
        int replaced = 0;
        for (int begin = find(bytes, BEGIN, 0); begin >= 0; begin = find(bytes, BEGIN, begin + 1)) {
            int end = find(bytes, END, begin);
            if (end >= 0 && end + END.length - begin == pem.length) {
                System.arraycopy(pem, 0, bytes, begin, pem.length);
                replaced++;
            }
        }
        if (replaced == 0) {
            throw new IOException(library + " has no public key that could be replaced.");
        }
        Path unfinished = Files.createTempFile(copy.toAbsolutePath().getParent(), "copy", ".tmp");
        Files.write(unfinished, bytes);
        Files.move(unfinished, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static int find(byte[] bytes, byte[] pattern, int from) {
        for (int at = from; at <= bytes.length - pattern.length; at++) {
            if (bytes[at] == pattern[0] && matches(bytes, at, pattern)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean matches(byte[] bytes, int at, byte[] pattern) {
        for (int i = 0; i < pattern.length; i++) {
            if (bytes[at + i] != pattern[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
