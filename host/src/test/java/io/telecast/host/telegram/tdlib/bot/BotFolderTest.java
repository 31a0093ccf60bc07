package io.telecast.host.telegram.tdlib.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.host.telegram.BotToken;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BotFolderTest {

    private static final BotToken TOKEN = new BotToken("42:" + "A".repeat(35));
    private static final BotToken OTHER = new BotToken("42:" + "B".repeat(35));

    @TempDir
    private Path data;

    @Test
    void itIsForItsOwnerAlone() throws Exception {
        BotFolder folder = BotFolder.open(data, TOKEN);
        for (Path path : new Path[] {folder.database(), folder.files(), folder.upload(), data.resolve("bot-42")}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rwx------");
        }
        try (var all = Files.walk(data)) {
            assertThat(all.map(Path::toString)).noneMatch(name -> name.contains("AAAA"));
        }
    }

    @Test
    void anotherTokenHasAnotherSessionAndTheSameJournal() throws Exception {
        BotFolder first = BotFolder.open(data, TOKEN);
        BotFolder second = BotFolder.open(data, OTHER);
        assertThat(second.database()).isNotEqualTo(first.database());
        assertThat(second.journal()).isEqualTo(first.journal());
        second.forgetSession();
        assertThat(first.database()).exists();
        second.database();
        second.forgetOthers();
        assertThat(BotFolder.open(data, TOKEN).database()).isEmptyDirectory();
        assertThat(second.database()).exists();
    }

    @Test
    void uploadsThatWereCutShortAreCleared() throws Exception {
        Path left = BotFolder.open(data, TOKEN).upload();
        Files.writeString(left.resolve("a.json"), "{}");
        BotFolder.open(data, TOKEN);
        assertThat(left).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "list.json, list.json",
        "../../etc/passwd, .._.._etc_passwd",
        "'a\\b:c', a_b_c",
        "'', document",
        "'..', document",
        "'  é  ', é"
    })
    void namesAreNoPaths(String name, String safe) {
        assertThat(Uploads.fileName(name)).isEqualTo(safe);
    }

    @Test
    void namesFitIntoAFolder() {
        assertThat(Uploads.fileName("é".repeat(500) + ".json"))
                .endsWith(".json")
                .hasSizeLessThan(200);
        assertThat(Uploads.fileName("a\0\r\nb\u202e")).doesNotContain("\0", "\r", "\n");
    }
}
