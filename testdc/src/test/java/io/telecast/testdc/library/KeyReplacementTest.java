package io.telecast.testdc.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.testdc.crypto.RsaKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyReplacementTest {

    private static final RsaKey THEIRS = RsaKey.generate(new SecureRandom());
    private static final RsaKey OURS = RsaKey.generate(new SecureRandom());

    @TempDir
    private Path folder;

    @Test
    void changesTheKeysAndNothingElse() throws IOException {
        Path library = folder.resolve("library");
        Path copy = folder.resolve("copy");
        String text = "code %s more code -----BEGIN RSA PUBLIC KEY-----\nshort\n-----END RSA PUBLIC KEY----- %s end";
        Files.writeString(library, text.formatted(THEIRS.publicPem(), THEIRS.publicPem()));

        KeyReplacement.copy(library, copy, OURS);

        assertThat(copy).hasContent(text.formatted(OURS.publicPem(), OURS.publicPem()));
        assertThat(library).hasContent(text.formatted(THEIRS.publicPem(), THEIRS.publicPem()));
    }

    @Test
    void saysThatThereIsNoKey() throws IOException {
        Path library = Files.writeString(folder.resolve("library"), "-----BEGIN RSA PUBLIC KEY----- and no end");
        Path copy = folder.resolve("copy");
        assertThatThrownBy(() -> KeyReplacement.copy(library, copy, OURS)).hasMessageContaining("no public key");
        assertThat(copy).doesNotExist();
    }
}
