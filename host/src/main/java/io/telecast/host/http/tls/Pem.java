package io.telecast.host.http.tls;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A block of a PEM file (RFC 7468), whose text may have anything else around the blocks.
 *
 * @param label such as {@code CERTIFICATE}
 * @param der what it holds
 */
record Pem(String label, byte[] der) {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \\1-----", Pattern.DOTALL);

    static boolean is(byte[] file) {
        return text(file).contains("-----BEGIN ");
    }

    /** All blocks of a file; those with headers, such as keys sealed in the form before PKCS #8, are empty. */
    static List<Pem> blocks(byte[] file) {
        return BLOCK.matcher(text(file))
                .results()
                .map(block -> new Pem(block.group(1), decode(block.group(2))))
                .toList();
    }

    private static byte[] decode(String body) {
        try {
            return Base64.getDecoder().decode(body.replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
