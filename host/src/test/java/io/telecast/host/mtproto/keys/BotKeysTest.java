package io.telecast.host.mtproto.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.host.mtproto.Fuzz;
import io.telecast.host.mtproto.crypto.AuthKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BotKeysTest {

    private static final String TOKEN = "7:a-token-of-some-bot";

    @TempDir
    Path folder;

    private AesSealing sealing;
    private AuthKey key;

    @BeforeEach
    void prepare() {
        sealing = new AesSealing(new byte[32], new SecureRandom());
        byte[] value = new byte[256];
        new Random(3).nextBytes(value);
        key = new AuthKey(value);
    }

    private BotKeys load(String token) {
        return BotKeys.load(new KeyFile(folder.resolve("keys"), 7, sealing), token);
    }

    @Test
    void outliveARestart() {
        BotKeys before = load(TOKEN);
        before.home(4);
        before.agreed(4, key, -5);
        before.authorized(4);
        before.agreed(2, key, 6);
        BotKeys after = load(TOKEN);
        assertThat(after.home()).contains(4);
        assertThat(after.key(4)).hasValueSatisfying(kept -> {
            assertThat(kept.key().value()).isEqualTo(key.value());
            assertThat(kept.salt()).isEqualTo(-5);
            assertThat(kept.authorized()).isTrue();
        });
        assertThat(after.key(2))
                .hasValueSatisfying(kept -> assertThat(kept.authorized()).isFalse());
        after.dropped(4);
        assertThat(load(TOKEN).key(4)).isEmpty();
    }

    @Test
    void areNotThoseOfAnotherToken() {
        load(TOKEN).agreed(4, key, 0);
        assertThat(load("7:another-token").key(4)).isEmpty();
    }

    @Test
    void cannotBeReadByOthers() throws IOException {
        load(TOKEN).agreed(4, key, 0);
        assertThat(Files.getPosixFilePermissions(folder.resolve("keys/7.keys")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(folder.resolve("keys")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        byte[] another = new byte[32];
        another[0] = 1;
        String file = Files.readString(folder.resolve("keys/7.keys"), StandardCharsets.ISO_8859_1);
        assertThat(file)
                .doesNotContain(Base64.getEncoder().encodeToString(key.value()).substring(0, 30));
        assertThatThrownBy(() -> new AesSealing(another, new SecureRandom()).open("mtproto/7", file))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sealing.open("mtproto/8", file)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Two seals of one text differ, since no nonce comes twice, and none opens once a bit of it has changed. */
    @Test
    void aSealIsNeverTheSameAndNeverOpensChanged() {
        String seal = sealing.seal("owner", "text");
        assertThat(sealing.seal("owner", "text")).isNotEqualTo(seal);
        assertThat(sealing.open("owner", seal)).isEqualTo("text");
        byte[] good = Base64.getUrlDecoder().decode(seal);
        for (int bit = 0; bit < good.length * 8; bit++) {
            byte[] changed = good.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            String spoiled = Base64.getUrlEncoder().encodeToString(changed);
            assertThatThrownBy(() -> sealing.open("owner", spoiled)).isInstanceOf(IllegalArgumentException.class);
        }
        Fuzz.check(
                IllegalArgumentException.class,
                random -> sealing.open(
                        "owner", new String(Fuzz.damaged(random, seal::getBytes), StandardCharsets.ISO_8859_1)));
    }

    @Test
    void countAsNoneWhereTheFileIsDamaged() throws IOException {
        load(TOKEN).agreed(4, key, 0);
        Path file = folder.resolve("keys/7.keys");
        byte[] good = Files.readAllBytes(file);
        var random = new Random(9);
        for (int i = 0; i < 50; i++) {
            Files.write(file, Fuzz.damaged(random, good::clone));
            load(TOKEN).home();
        }
        Files.write(file, new byte[0]);
        BotKeys keys = load(TOKEN);
        assertThat(keys.key(4)).isEmpty();
        keys.agreed(2, key, 0);
        assertThat(load(TOKEN).key(2)).isPresent();
    }

    @Test
    void survivesAnyText() {
        String good = StoredBot.empty("hash")
                .withHome(2)
                .with(2, new StoredKey(key, 1, true))
                .format();
        Fuzz.check(
                IllegalArgumentException.class,
                random -> StoredBot.parse(new String(
                        Fuzz.damaged(random, () -> good.getBytes(StandardCharsets.ISO_8859_1)),
                        StandardCharsets.ISO_8859_1)));
    }
}
