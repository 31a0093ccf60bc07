package io.telecast.host.telegram.tdlib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKeyTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    private Path folder;

    @Test
    void itStaysTheSameAndIsForItsOwnerAlone() throws Exception {
        LocalKey key = LocalKey.of(folder, RANDOM);
        assertThat(LocalKey.of(folder, RANDOM).forDatabase())
                .isEqualTo(key.forDatabase())
                .hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("session.key"))))
                .isEqualTo("rw-------");
        assertThat(Files.readAllBytes(folder.resolve("session.key"))).isNotEqualTo(key.forDatabase());
        Files.write(folder.resolve("session.key"), new byte[3]);
        assertThat(LocalKey.of(folder, RANDOM).forDatabase()).isNotEqualTo(key.forDatabase());
    }

    @Test
    void whatIsSealedIsOpenedByItsOwnerOnly() throws Exception {
        var sealing = LocalKey.of(folder, RANDOM).forMedia(RANDOM);
        String sealed = sealing.seal("bot 1", "secret é");
        assertThat(sealing.open("bot 1", sealed)).isEqualTo("secret é");
        assertThat(sealing.seal("bot 1", "secret é")).isNotEqualTo(sealed);
        assertThatIllegalArgumentException().isThrownBy(() -> sealing.open("bot 2", sealed));
        for (String wrong : new String[] {"", "!", "AAAA", sealed.substring(2), sealed + "AA"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> sealing.open("bot 1", wrong));
        }
        Files.delete(folder.resolve("session.key"));
        var other = LocalKey.of(folder, RANDOM).forMedia(RANDOM);
        assertThatIllegalArgumentException().isThrownBy(() -> other.open("bot 1", sealed));
    }
}
