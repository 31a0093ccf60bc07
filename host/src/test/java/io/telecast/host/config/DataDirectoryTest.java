package io.telecast.host.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path temp;

    @Test
    void isCreatedForItsOwnerAlone() throws Exception {
        try (DataDirectory data = DataDirectory.open(temp.resolve("a/b"))) {
            Path folder = data.folder("tdlib/1");

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.path())))
                    .isEqualTo("rwx------");
            assertThat(folder).isDirectory().isEqualTo(temp.resolve("a/b/tdlib/1"));
        }
    }

    @Test
    void isHeldByOneProcessWhichTheSecondNames() throws Exception {
        try (DataDirectory first = DataDirectory.open(temp)) {
            assertThatThrownBy(() -> DataDirectory.open(temp))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(
                            "in use by process " + ProcessHandle.current().pid())
                    .hasMessageContaining("--data");
            assertThat(first.file("x")).isEqualTo(temp.resolve("x"));
        }
        DataDirectory.open(temp).close();
    }

    @Test
    void isNoFile() throws Exception {
        Path file = Files.createFile(temp.resolve("file"));

        assertThatThrownBy(() -> DataDirectory.open(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be created")
                .hasMessageContaining("--data");
    }
}
