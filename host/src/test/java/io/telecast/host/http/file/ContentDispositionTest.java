package io.telecast.host.http.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentDispositionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "film.mp4|inline; filename=\"film.mp4\"",
                "my film (1).mp4|inline; filename=\"my film (1).mp4\"",
                "Ümläut.mkv|inline; filename=\"Umlaut.mkv\"; filename*=UTF-8''%C3%9Cml%C3%A4ut.mkv",
                "映画.mp4|inline; filename=\"__.mp4\"; filename*=UTF-8''%E6%98%A0%E7%94%BB.mp4",
                "a\"b.txt|inline; filename=\"a_b.txt\"; filename*=UTF-8''a%22b.txt",
                "100%.txt|inline; filename=\"100_.txt\"; filename*=UTF-8''100%25.txt",
                "../../etc/passwd|inline; filename=\"_.._etc_passwd\"",
                "C:\\x.exe|inline; filename=\"C__x.exe\"",
                "..|inline; filename=\"file\"",
                ".htaccess|inline; filename=\"htaccess\"",
                "it's;a=b,c|inline; filename=\"it's;a=b,c\""
            })
    void writesNamesForAllReaders(String name, String value) {
        assertThat(ContentDisposition.of(name, false)).isEqualTo(value);
    }

    @Test
    void dropsWhatCannotBeSeenOrWouldMislead() {
        assertThat(ContentDisposition.of("a\r\nSet-Cookie: x\u0000\u0085.mp4", true))
                .isEqualTo("attachment; filename=\"aSet-Cookie_ x.mp4\"");
        assertThat(ContentDisposition.of("photo\u202Egpj.exe", true))
                .isEqualTo("attachment; filename=\"photogpj.exe\"");
        assertThat(ContentDisposition.of("\uD800.mp4", true)).isEqualTo("attachment; filename=\"mp4\"");
        assertThat(ContentDisposition.of(" \t ", true)).isEqualTo("attachment; filename=\"file\"");
        assertThat(ContentDisposition.of("😀.mp4", true))
                .isEqualTo("attachment; filename=\"_.mp4\"; filename*=UTF-8''%F0%9F%98%80.mp4");
    }

    @Test
    void noNameBreaksOutOfTheHeader() {
        var random = new Random(9);
        for (int i = 0; i < 20_000; i++) {
            String name = random.ints(random.nextInt(40), 0, 0x3000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String value = ContentDisposition.of(name, true);
            assertThat(value)
                    .matches("attachment; filename=\"[\\x20-\\x7e&&[^\"\\\\/]]+\""
                            + "(; filename\\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]+)?");
        }
    }
}
