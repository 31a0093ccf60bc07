package io.telecast.player;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.api.chat.MediaKind;
import io.telecast.api.file.StoredFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubtitlesTest {

    @ParameterizedTest
    @CsvSource({
        "film.en.srt, English",
        "film.DE.vtt, German",
        "film.fra.srt, French",
        "film.srt, film.srt",
        "film.zzz.srt, film.zzz.srt",
        "film.forced.srt, film.forced.srt"
    })
    void theNameTellsTheLanguage(String name, String label) {
        assertThat(Subtitles.label(file(name))).isEqualTo(label);
    }

    @Test
    void amongSeveralFilmsTheNameDecides() {
        StoredFile film = video("Film.mp4");
        List<StoredFile> all = List.of(
                film,
                video("Film 2.mp4"),
                file("film.srt"),
                file("film.en.srt"),
                file("film 2.srt"),
                file("filming.srt"),
                file("film.srt.exe"));

        assertThat(Subtitles.of(film, all)).extracting(StoredFile::name).containsExactly("film.srt", "film.en.srt");
    }

    @Test
    void aSingleFilmGetsAllButWhatIsTooLarge() {
        StoredFile film = video("Film.mp4");
        StoredFile large = new StoredFile(
                9,
                1,
                2,
                MediaKind.DOCUMENT,
                "l.srt",
                "text/plain",
                Subtitles.LARGEST + 1,
                "",
                0,
                0,
                0,
                film.storedAt());

        assertThat(Subtitles.of(film, List.of(film, file("whatever.vtt"), large)))
                .extracting(StoredFile::name)
                .containsExactly("whatever.vtt");
    }

    private static StoredFile video(String name) {
        return Sample.file(MediaKind.VIDEO, name, "video/mp4");
    }

    private static StoredFile file(String name) {
        return Sample.file(MediaKind.DOCUMENT, name, "application/x-subrip");
    }
}
