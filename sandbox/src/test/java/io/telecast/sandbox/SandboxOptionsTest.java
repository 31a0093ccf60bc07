package io.telecast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.telecast.api.chat.MessageRef;
import io.telecast.host.telegram.MediaException;
import io.telecast.sandbox.world.FirstDay;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SandboxOptionsTest {

    @TempDir
    private Path folder;

    private Rig open(String name, String value) throws Exception {
        return Rig.open(folder.resolve("world"), InstantSource.system(), Map.of(name, value));
    }

    @ParameterizedTest
    @CsvSource({
        "port, 65536",
        "port, -1",
        "port, http",
        "large-file-mib, 4001",
        "large-file-mib, 1.5",
        "large-file-mib, ''"
    })
    void aValueThatMakesNoSenseIsNamedWithTheRemedy(String name, String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(name, value))
                .withMessageContaining("sandbox." + name)
                .withMessageContaining("whole number from 0 to");
    }

    @Test
    void aTakenPortIsNamedWithTheRemedy() throws Exception {
        try (var rig = open("port", "0")) {
            assertThatIOException()
                    .isThrownBy(() -> Rig.open(
                            folder.resolve("other"),
                            InstantSource.system(),
                            Map.of("port", Integer.toString(rig.web().port()))))
                    .withMessageContaining("sandbox.port");
        }
        // The world was let go of.
        Rig.open(folder.resolve("other")).close();
    }

    @Test
    void theLargeFileHasTheSizeAskedForOrIsLeftOut() throws Exception {
        try (var rig = open("large-file-mib", "4000")) {
            assertThat(sample(rig, "large.bin").get("size").longValue()).isEqualTo(4000L << 20);
        }
        try (var rig = open("large-file-mib", "0")) {
            assertThat(rig.web().get("/api/world").get("samples").findValuesAsString("name"))
                    .doesNotContain("large.bin");
        }
    }

    private static JsonNode sample(Rig rig, String name) throws Exception {
        for (JsonNode sample : rig.web().get("/api/world").get("samples")) {
            if (sample.get("name").stringValue().equals(name)) {
                return sample;
            }
        }
        throw new AssertionError("No sample " + name);
    }

    @Test
    void aFolderOfFilesTakesThePlaceOfTheClips() throws Exception {
        Path media = Files.createDirectory(folder.resolve("media"));
        Path film = Files.writeString(media.resolve("film.MKV"), "film");
        Files.createDirectory(media.resolve("below"));
        try (var rig = open("media", media.toString());
                var worker = rig.worker()) {
            JsonNode found = sample(rig, "film.MKV");
            assertThat(found.get("mimeType").stringValue()).isEqualTo("video/x-matroska");
            assertThat(found.get("kind").stringValue()).isEqualTo("video");
            assertThat(rig.web().get("/api/world").get("samples")).hasSize(2);
            long number = rig.web()
                    .post("/api/channels/" + FirstDay.STORAGE + "/posts", Map.of("sample", "film.MKV"))
                    .get("messages")
                    .get(0)
                    .get("id")
                    .longValue();
            var location = worker.locate(new MessageRef(FirstDay.STORAGE, number));
            ByteBuffer into = ByteBuffer.allocate(10);
            assertThat(worker.read(location, 0, into)).isEqualTo(4);
            assertThat(new String(into.array(), 0, 4, java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo("film");

            Files.writeString(film, "other bytes");
            Assertions.assertThatExceptionOfType(MediaException.Unavailable.class)
                    .isThrownBy(() -> worker.read(location, 0, ByteBuffer.allocate(10)));
        }
    }

    @Test
    void aFolderThatCannotBeReadIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open("media", folder.resolve("missing").toString()))
                .withMessageContaining("sandbox.media")
                .withMessageContaining("missing");
    }
}
