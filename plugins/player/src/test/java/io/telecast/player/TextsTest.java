package io.telecast.player;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.api.chat.MediaKind;
import io.telecast.api.file.StoredFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pages and playlists say. */
class TextsTest {

    @Test
    void factsLeaveOutWhatIsUnknown() {
        StoredFile book = Sample.file(MediaKind.DOCUMENT, "book.pdf", "application/pdf");
        StoredFile nameless =
                new StoredFile(1, 2, 3, MediaKind.VOICE, "voice", "audio/ogg", 900, "", 3723, 0, 0, book.storedAt());

        assertThat(Facts.of(Sample.video(), View.VIDEO)).containsExactly("MP4 video", "0:30", "1280 × 720", "422 KiB");
        assertThat(Facts.of(nameless, View.AUDIO)).containsExactly("Audio", "1:02:03", "900 B");
    }

    @ParameterizedTest
    @CsvSource({"0, 0 B", "1023, 1023 B", "1024, 1.0 KiB", "102400, 100 KiB", "4294967296, 4.0 GiB"})
    void sizesReadAsTheBotWritesThem(long bytes, String text) {
        assertThat(Facts.size(bytes)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "film.MP4, mp4",
        "archive.tar.gz, gz",
        "no extension, ''",
        "a.not an extension, ''",
        "dot., ''",
        ".hidden, hidden",
        "a.verylongend, ''",
        "ä.é, ''"
    })
    void extensionsAreRecognised(String name, String extension) {
        assertThat(FileNames.extension(name)).isEqualTo(extension);
    }

    @Test
    void aTitleStaysOnOneLineAndKeepsItsDirection() {
        assertThat(FileNames.oneLine("a\r\nb\u2028c\u0000d\u202egpj.exe\ud83c 🎬 "))
                .isEqualTo("a  b c d gpj.exe  🎬");
    }

    @Test
    void aNameCannotAddLinesToAPlaylist() {
        StoredFile file = Sample.file(MediaKind.VIDEO, "a\n#EXTINF:1,x\nhttps://evil.example/\n.mp4", "video/mp4");
        Stream stream = Stream.of(Sample.link(file, "t"));

        assertThat(Playlist.text(List.of(stream)).lines())
                .containsExactly("#EXTM3U", "#EXTINF:30,a #EXTINF:1,x https://evil.example/ .mp4", stream.url());
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/f/t/x.mp4, https://a.example, ../f/t/x.mp4",
        "https://a.example/base/f/t/x.mp4?download, https://a.example/base, ../f/t/x.mp4?download",
        "https://other.example/f/t/a%20b?download, https://a.example, /f/t/a%20b?download",
        "https://a.example.net/f/t/x, https://a.example, /f/t/x"
    })
    void addressesNeedNoHost(String url, String publicUrl, String relative) {
        assertThat(Address.relative(url, publicUrl)).isEqualTo(relative);
    }

    @Test
    void aLinksSecretIsNotPrinted() {
        assertThat(Stream.of(Sample.link(Sample.video(), "secret")).toString()).doesNotContain("secret");
        assertThat(Wanted.of("/secret/poster").orElseThrow().toString()).doesNotContain("secret");
    }
}
