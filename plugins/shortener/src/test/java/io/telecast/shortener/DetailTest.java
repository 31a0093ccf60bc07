package io.telecast.shortener;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetailTest {

    @Test
    void hidesTheKeyHoweverItIsWritten() {
        String key = "se/cret+key=";
        assertThat(Detail.clean("bad token se/cret+key= (se%2Fcret%2Bkey%3D)", key))
                .isEqualTo("bad token … (…)");
    }

    @Test
    void makesOneShortLine() {
        assertThat(Detail.clean("no\r\n\tway\u0000\u202e!", "key")).isEqualTo("no way !");
        assertThat(Detail.clean("😀".repeat(5000), "key")).hasSize(401).endsWith("😀…");
        assertThat(Detail.clean("\ud800broken", "key")).isEqualTo("broken");
    }

    @ParameterizedTest
    @CsvSource({"abc, ••••", "abcdefg, ••••", "abcdefgh, ab••••gh", "0123456789abcdef, 01••••ef"})
    void masksKeys(String key, String masked) {
        assertThat(Keys.masked(key)).isEqualTo(masked);
    }

    @Test
    void knowsWhatCanBeAKey() {
        assertThat(Keys.valid("aZ09-_=/+.~:")).isTrue();
        assertThat(Keys.valid("a".repeat(256))).isTrue();
        assertThat(Keys.valid("a".repeat(257))).isFalse();
        assertThat(Keys.valid("")).isFalse();
        assertThat(Keys.valid("a b")).isFalse();
        assertThat(Keys.valid("a\r\nHost: evil")).isFalse();
        assertThat(Keys.valid("ключ")).isFalse();
        assertThat(Keys.valid("\u0000")).isFalse();
    }
}
