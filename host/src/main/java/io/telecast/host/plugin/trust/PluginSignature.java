package io.telecast.host.plugin.trust;

import io.telecast.host.config.VerificationKey;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Base64;
import java.util.List;

/**
 * Somebody's signature under a {@link Statement}, as it stands in a {@code .sig} file: six lines of text, the first of
 * which names the form.
 *
 * @param key whose it claims to be
 * @param base64 the 64 bytes of the signature
 */
public record PluginSignature(Statement statement, VerificationKey key, String base64) {

    /** A longer text is none. */
    public static final int MAX_CHARS = 2048;

    private static final String FORM = "telecast-plugin-signature ";
    private static final String VERSION = "1";

    /**
     * Signs.
     *
     * @param privateKey a file that {@link SigningKeyFile} wrote, or the like
     * @throws IOException if the key cannot be read; the message says what to do
     */
    public static PluginSignature make(Statement statement, Path privateKey) throws IOException {
        KeyPair pair = SigningKeyFile.read(privateKey);
        byte[] signed = Ed25519.sign(pair.getPrivate(), statement.bytes());
        return new PluginSignature(
                statement,
                VerificationKey.of(pair.getPublic()),
                Base64.getEncoder().encodeToString(signed));
    }

    /**
     * Reads a text; whether the signature holds is another question.
     *
     * @throws BadSignatureException if the text is none
     */
    public static PluginSignature parse(String text) throws BadSignatureException {
        if (text.length() > MAX_CHARS) {
            throw new BadSignatureException("it is longer than a signature is");
        }
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().startsWith(FORM)) {
            throw new BadSignatureException("it is not what telecast plugins sign writes");
        }
        if (!lines.getFirst().equals(FORM + VERSION)) {
            throw new BadSignatureException("it has a form that this version of Telecast does not know");
        }
        try {
            var values = new Values(lines);
            var statement = new Statement(values.of(1, "id "), values.of(2, "version "), values.of(3, "sha256 "));
            var key = new VerificationKey(values.of(4, "key "));
            String base64 = values.of(5, "signature ");
            byte[] signed = Base64.getDecoder().decode(base64);
            if (!Base64.getEncoder().encodeToString(signed).equals(base64)) {
                throw new IllegalArgumentException("It is written in another way than signatures are.");
            }
            return new PluginSignature(statement, key, base64);
        } catch (IllegalArgumentException e) {
            throw new BadSignatureException("it is damaged");
        }
    }

    private record Values(List<String> lines) {
        private static final int COUNT = 6;

        Values {
            if (lines.size() != COUNT) {
                throw new IllegalArgumentException("There are " + lines.size() + " lines.");
            }
        }

        String of(int line, String name) {
            String text = lines.get(line);
            if (!text.startsWith(name)) {
                throw new IllegalArgumentException("There is no " + name);
            }
            return text.substring(name.length());
        }
    }

    /** As it stands in a file. */
    public String text() {
        return FORM + VERSION + "\nid " + statement.id() + "\nversion " + statement.version() + "\nsha256 "
                + statement.sha256() + "\nkey " + key.text() + "\nsignature " + base64 + "\n";
    }

    /** Whether the key's owner has signed the statement. */
    public boolean holds() {
        return Ed25519.verify(key, statement.bytes(), Base64.getDecoder().decode(base64));
    }
}
