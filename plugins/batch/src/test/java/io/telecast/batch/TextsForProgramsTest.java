package io.telecast.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small pure parts: JSON, lines, numbers, paths, pages. */
class TextsForProgramsTest {

    @Test
    void jsonHoldsWhateverNamesHold() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("a", List.of(1, true, "x\"\\\n\u0000\u2028\ud800é😀</script>"));
        map.put("b", Map.of());

        assertThat(Json.of(map)).isEqualTo("""
                        {
                          "a": [
                            1,
                            true,
                            "x\\"\\\\\\n\\u0000\\u2028\\ud800é😀</script>"
                          ],
                          "b": {}
                        }
                        """);
    }

    @Test
    void namesKeepToTheirLine() {
        assertThat(OneLine.of("a\r\n#EXTINF:1,b\u0000\u2028c\u202Egpj.exe\ud800"))
                .isEqualTo("a #EXTINF:1,b c gpj.exe");
        assertThat(OneLine.cut("😀😀😀", 3)).isEqualTo("😀😀😀");
        assertThat(OneLine.cut("😀😀😀😀", 3)).isEqualTo("😀😀…");
    }

    @ParameterizedTest
    @CsvSource({"0, 0 B", "1023, 1023 B", "1024, 1.0 KiB", "1468006, 1.4 MiB", "4194304000, 3.9 GiB"})
    void sizes(long bytes, String text) {
        assertThat(Facts.size(bytes)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, ''", "5, 0:05", "65, 1:05", "3661, 1:01:01"})
    void times(long seconds, String text) {
        assertThat(Facts.time(seconds)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"2, 250, 100, 200", "3, 250, 200, 250", "99, 250, 200, 250", "0, 250, 0, 100", "1, 0, 0, 0"})
    void pages(String query, int items, int from, int to) {
        Paging paging = Paging.of(query, items);

        assertThat(paging.from()).isEqualTo(from);
        assertThat(paging.to()).isEqualTo(to);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "1.5", "99999999999999999999", "٣", "1 or 1=1"})
    void aBadPageIsTheFirst(String query) {
        assertThat(Paging.of(query, 250).page()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "//", "/a/b/c", "/a b", "/../x", "/%2e%2e/x", "/a/../../etc", "/a\u0000", "/a;b=c"})
    void otherPathsAskForNothing(String path) {
        assertThat(Wanted.of(path)).isEmpty();
    }

    @Test
    void pathsAreTakenApart() {
        assertThat(Wanted.of("/tok-en_1")).contains(new Wanted("tok-en_1", ""));
        assertThat(Wanted.of("/tok/playlist.m3u8")).contains(new Wanted("tok", "playlist.m3u8"));
        assertThat(Wanted.of("/" + "x".repeat(201))).isEmpty();
    }
}
