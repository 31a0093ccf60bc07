package io.telecast.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links to messages, from anywhere. */
class PostLinkTest {

    private static final PostLink PRIVATE = PostLink.of(-1001234567890L, 42);
    private static final PostLink PUBLIC = new PostLink(new PostLink.ByName("sandbox_news"), 42);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://t.me/c/1234567890/42",
                "http://t.me/c/1234567890/42",
                "t.me/c/1234567890/42",
                "www.t.me/c/1234567890/42",
                "https://www.telegram.me/c/1234567890/42",
                "https://telegram.dog/c/1234567890/42",
                "HTTPS://T.ME/C/1234567890/42",
                "https://t.me/c/1234567890/42?single",
                "https://t.me/c/1234567890/42?thread=7",
                "https://t.me/c/1234567890/42?comment=7&single",
                "https://t.me/c/1234567890/42#x",
                "https://t.me/c/1234567890/7/42",
                "https://t.me/c/1234567890/7/42?single",
                "https://t.me/c/1234567890/42/",
                "https://t.me/c/1234567890/00042",
                "t.me/c/1234567890/42, please",
                "(https://t.me/c/1234567890/42)",
                "<https://t.me/c/1234567890/42>",
                "see https://t.me/c/1234567890/42 and more",
                "tg://privatepost?channel=1234567890&post=42",
                "tg://privatepost?channel=1234567890&post=42&single",
            })
    void privateLinksAreUnderstood(String text) {
        assertThat(PostLink.in(text)).contains(PRIVATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://t.me/sandbox_news/42",
                "telegram.me/sandbox_news/42?single",
                "https://t.me/s/sandbox_news/42",
                "https://t.me/sandbox_news/7/42",
                "https://t.me/sandbox_news/42?thread=7",
                "tg://resolve?domain=sandbox_news&post=42",
            })
    void publicLinksAreUnderstood(String text) {
        assertThat(PostLink.in(text)).contains(PUBLIC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "https://t.me/",
                "https://t.me/c/1234567890",
                "https://t.me/sandbox_news",
                "https://t.me/c/1234567890/",
                "https://t.me/c/1234567890/0",
                "https://t.me/c/1234567890/-42",
                "https://t.me/c/-1001234567890/42",
                "https://t.me/c/0/42",
                "https://t.me/c/1234567890/42abc",
                "https://t.me/c/1234567890/2147483648",
                "https://t.me/c/1234567890/99999999999999999999999999999",
                "https://t.me/c/99999999999999999999999999999/42",
                "https://t.me/c/997852516353/42",
                "https://t.me/c/1/2/3/42",
                "https://t.me/c/1234567890/٤٢",
                "https://t.me/ab/42",
                "https://t.me/1abcd/42",
                "https://t.me/s%61ndbox_news/42",
                "https://t.me/+AbCdEfGh/42",
                "https://t.me/joinchat/AbCd",
                "https://evil.example/t.me/c/1234567890/42",
                "https://evilt.me/c/1234567890/42",
                "https://t.me.evil.example/c/1234567890/42",
                "https://t.me@evil.example/c/1234567890/42",
                "https://user@t.me/c/1234567890/42",
                "https://t.me:8443/c/1234567890/42",
                "ftp://t.me/c/1234567890/42",
                "javascript:t.me/c/1234567890/42",
                "tg://privatepost?channel=1234567890",
                "tg://privatepost?post=42",
            })
    void nothingElseIs(String text) {
        assertThat(PostLink.in(text)).isEmpty();
    }

    @Test
    void longTextsCostLittle() {
        String zeros = "0".repeat(4000);
        String links = "https://t.me/c/1/".repeat(4000 / 17);

        assertThat(PostLink.in("https://t.me/c/" + zeros + "/" + zeros)).isEmpty();
        assertThat(PostLink.in(links)).isEmpty();
        assertThat(PostLink.in("https://t.me/" + "a".repeat(4000) + "/1")).isEmpty();
    }
}
