package io.telecast.host.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.host.files.MemoryStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretBoxTest {

    private static final String KEY = Base64.getEncoder().encodeToString("0123456789abcdef0123456789ABCDEF".getBytes());

    @TempDir
    private Path data;

    private final MemoryStore<SecretKeyMark> marks = new MemoryStore<>(SecretKeyMark.spec());

    @Test
    void opensWhatItSealedAlsoAfterARestart() throws Exception {
        String sealed = box("").seal("clone", "123:Tökén");
        assertThat(sealed).matches("[A-Za-z0-9_-]+").doesNotContain("123");
        assertThat(box("").open("clone", sealed)).isEqualTo("123:Tökén");
        assertThat(box("").seal("clone", "123:Tökén")).isNotEqualTo(sealed);
        assertThat(box("").open("clone", box("").seal("clone", ""))).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(SecretBox.FILE))))
                .isEqualTo("rw-------");
        assertThat(Base64.getDecoder()
                        .decode(Files.readString(data.resolve(SecretBox.FILE)).strip()))
                .hasSize(32);
    }

    @Test
    void noOtherPluginOpensIt() {
        String sealed = box("").seal("clone", "token");
        assertThatThrownBy(() -> box("").open("other", sealed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another plugin");
    }

    @Test
    void everyChangedCharacterIsNoticed() {
        SecretBox box = box("");
        String sealed = box.seal("clone", "token");
        for (int at = 0; at < sealed.length(); at++) {
            char other = sealed.charAt(at) == 'A' ? 'B' : 'A';
            String changed = sealed.substring(0, at) + other + sealed.substring(at + 1);
            assertThatThrownBy(() -> box.open("clone", changed)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> box.open("clone", sealed + "A")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> box.open("clone", sealed + "=")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> box.open("clone", sealed.substring(0, sealed.length() - 8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A",
                "AQ",
                "plain text",
                "123456:ABC",
                "\uD800",
                "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void nonsenseIsRefused(String sealed) {
        assertThatThrownBy(() -> box("").open("clone", sealed))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .endsWith(".");
    }

    @Test
    void aMissingKeyIsToldAndNotReplaced() throws Exception {
        String sealed = box("").seal("clone", "token");
        Path kept = data.resolve("backup");
        Files.move(data.resolve(SecretBox.FILE), kept);
        assertThatThrownBy(() -> box("").open("clone", sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is missing")
                .hasMessageContaining("Restore the file");
        assertThatThrownBy(() -> box("").seal("clone", "more")).hasMessageContaining("is missing");
        assertThat(data.resolve(SecretBox.FILE)).doesNotExist();

        String key = Files.readString(kept).strip();
        assertThat(box(key).open("clone", sealed)).isEqualTo("token");
        Files.move(kept, data.resolve(SecretBox.FILE));
        assertThat(box("").open("clone", sealed)).isEqualTo("token");
    }

    @Test
    void anotherHostsKeyOrADamagedOneIsTold() throws Exception {
        box("").seal("clone", "token");
        Files.writeString(data.resolve(SecretBox.FILE), KEY);
        assertThatThrownBy(() -> box("").seal("clone", "x")).hasMessageContaining("not the one");
        Files.writeString(data.resolve(SecretBox.FILE), "short");
        assertThatThrownBy(() -> box("").seal("clone", "x")).hasMessageContaining("is damaged");
        Files.write(data.resolve(SecretBox.FILE), new byte[] {(byte) 0xff, 0, 1});
        assertThatThrownBy(() -> box("").seal("clone", "x")).hasMessageContaining("is damaged");
    }

    @Test
    void aConfiguredKeyNeedsNoFileAndMayBeChanged() {
        String sealed = box(KEY).seal("clone", "token");
        assertThat(data.resolve(SecretBox.FILE)).doesNotExist();
        assertThat(box(KEY.replace("=", "")).open("clone", sealed)).isEqualTo("token");
        String other = Base64.getEncoder().encodeToString(new byte[32]);
        assertThatThrownBy(() -> box(other).open("clone", sealed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another key");
        assertThat(box(other).open("clone", box(other).seal("clone", "new"))).isEqualTo("new");
    }

    private SecretBox box(String configured) {
        return new SecretBox(configured, data.resolve(SecretBox.FILE), marks, new SecureRandom());
    }
}
