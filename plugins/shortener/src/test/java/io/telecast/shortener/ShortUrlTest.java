package io.telecast.shortener;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortUrlTest {

    private static final String ASKED = "https://films.example/f/token/a%20film.mp4?download";
    private static final Account ACCOUNT = account("https", "gp.example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://sho.rt/a1B2",
                "http://sho.rt/a1B2",
                "https://gp.example/x",
                "https://www.sho.rt/?a=1&b=2#c",
                "https://xn--bcher-kva.example/1",
            })
    void takesLinksToTheInternet(String answered) {
        assertThat(ShortUrl.good(answered, ASKED, ACCOUNT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sho.rt/a",
                "//sho.rt/a",
                "ftp://sho.rt/a",
                "javascript:alert(1)",
                "tg://resolve?domain=x",
                "data:text/html,x",
                "https:/sho.rt",
                "https://",
                "https://user@sho.rt/a",
                "https://sho.rt@127.0.0.1/a",
                "https://127.0.0.1/a",
                "https://127.1/a",
                "https://[::1]/a",
                "https://localhost/a",
                "https://router.local/a",
                "https://sho.rt:8080/a",
                "https://sho.rt/a b",
                "https://sho.rt/a\nhttps://evil.example",
                "https://sho.rt/\u202egpj",
                "https://sho.rt/\u0000",
                "https://sho.rt/<b>",
                "https://оuo.io/a",
                "https://sho.rt/?key=a-secret-key",
                ASKED,
                ASKED + "/",
                "HTTPS://films.example/f/token/a%20film.mp4?download",
            })
    void refusesWhatNobodyShouldBeGiven(String answered) {
        assertThat(ShortUrl.good(answered, ASKED, ACCOUNT)).as(answered).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {513, 100_000})
    void refusesLongLinks(int length) {
        assertThat(ShortUrl.good("https://sho.rt/" + "a".repeat(length - 15), ASKED, ACCOUNT))
                .isFalse();
    }

    private static Account account(String scheme, String host) {
        return new Account(new Site(java.net.URI.create(scheme + "://" + host)), ServiceKind.COMMON, "a-secret-key");
    }
}
