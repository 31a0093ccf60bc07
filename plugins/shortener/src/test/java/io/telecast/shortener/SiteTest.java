package io.telecast.shortener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.telecast.shortener.BadSiteException.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteTest {

    @ParameterizedTest
    @CsvSource({
        "example.com, example.com",
        "'  Example.COM ', example.com",
        "https://example.com/, example.com",
        "http://example.com, example.com",
        "HTTPS://links.example.co.uk, links.example.co.uk",
        "3-2.example, 3-2.example",
        "1.1.1.1.nip.example, 1.1.1.1.nip.example",
        "bücher.example, xn--bcher-kva.example",
        "xn--bcher-kva.example, xn--bcher-kva.example",
        "BÜCHER.example, xn--bcher-kva.example",
        "пример.рф, xn--e1afmkfd.xn--p1ai",
        "例え.example, xn--r8jz45g.example",
        "日本語サイト.example, xn--eck7a6cz431azlbtz6h.example",
        "한국어.example, xn--3e0bk47br7k.example",
        // full-width letters and dots are the same name in another dress
        "ｏｕｏ.io, ouo.io",
        "ouo。io, ouo.io",
        "ouo．io, ouo.io",
        "ouo｡io, ouo.io",
    })
    void understandsWhatPeopleType(String typed, String written) throws BadSiteException {
        Site site = Site.parse(typed, false);
        assertThat(site.written()).isEqualTo(written);
        assertThat(site.origin()).hasToString("https://" + written);
        assertThat(Site.parse(site.written(), false)).isEqualTo(site);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "\"\", SYNTAX",
                "\"   \", SYNTAX",
                "., SYNTAX",
                ".., SYNTAX",
                "com, SYNTAX",
                "example, SYNTAX",
                ".example.com, SYNTAX",
                "example.com., SYNTAX",
                "exa mple.com, SYNTAX",
                "exam_ple.com, SYNTAX",
                "-a.example, SYNTAX",
                "a-.example, SYNTAX",
                "a..example, SYNTAX",
                "exam\u0000ple.com, SYNTAX",
                "exam\u200bple.com\u202e, SYNTAX",
                "xn--a.example, SYNTAX",
                "xn--.example, SYNTAX",
                "<b>.example, SYNTAX",
                "\"a\"\".example\", SYNTAX",
                "localhost, LOCAL",
                "LOCALHOST, LOCAL",
                "foo.localhost, LOCAL",
                "router.local, LOCAL",
                "metadata.google.internal, LOCAL",
                "nas.home.arpa, LOCAL",
                "1.0.0.127.in-addr.arpa, LOCAL",
                "x.onion, LOCAL",
                "ｌｏｃａｌｈｏｓｔ, LOCAL",
                "127.1, NUMBER",
                "127.0.0.1, NUMBER",
                "2130706433, NUMBER",
                "0x7f000001, NUMBER",
                "0x7f.1, NUMBER",
                "0177.0.0.1, NUMBER",
                "１２７.０.０.１, NUMBER",
                "127。0。0。1, NUMBER",
                "169.254.169.254, NUMBER",
                "http://169.254.169.254/, NUMBER",
                "[::1], NUMBER",
                "https://[::ffff:127.0.0.1]/, NUMBER",
                "::1, PORT",
                "example.com:443, PORT",
                "example.com:8080, PORT",
                "http://127.0.0.1:8080, PORT",
                "a.b@c, MORE",
                "https://ouo.io@evil.example, MORE",
                "https://user:pass@example.com, MORE",
                "example.com/path, MORE",
                "example.com/../.., MORE",
                "example.com?x=1, MORE",
                "example.com#x, MORE",
                "example.com%2f.evil.example, MORE",
                "evil.example\\.example.com, MORE",
                "//example.com, MORE",
                "https:///example.com, MORE",
                "https://https://example.com, MORE",
                "ftp://example.com, MORE",
                "javascript:alert(1), PORT",
                "file:///etc/passwd, MORE",
                // a Cyrillic о, and a Greek ο
                "оuo.io, MIXED",
                "xn--uo-fmc.io, MIXED",
                "gοogle.com, MIXED",
                "раypal.example, MIXED",
            })
    void refusesWhatIsNoServiceOnTheInternet(String typed, Problem problem) {
        var thrown = catchThrowableOfType(BadSiteException.class, () -> Site.parse(typed, false));
        assertThat(thrown).as(typed).isNotNull();
        assertThat(thrown.problem()).as(typed).isEqualTo(problem);
    }

    @Test
    void refusesLongNamesAtOnce() {
        String label = "a".repeat(63);
        assertThat(problem(label + "a.example")).isEqualTo(Problem.SYNTAX);
        assertThat(problem("a.".repeat(125) + "example")).isEqualTo(Problem.LONG);
        assertThat(problem("a".repeat(1_000_000) + ".example")).isEqualTo(Problem.LONG);
        assertThat(problem("ü".repeat(240) + ".example")).isIn(Problem.LONG, Problem.SYNTAX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080", "http://localhost:1", "http://[::1]:65535", "http://sho.rt"})
    void takesPlainAddressesWhereTheyAreAllowed(String typed) throws BadSiteException {
        Site site = Site.parse(typed + "/", true);
        assertThat(site.origin()).hasToString(typed);
        assertThat(Site.parse(site.written(), true)).isEqualTo(site);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://", "http://127.0.0.1:0", "http://127.0.0.1:99999", "http://a@127.0.0.1", "http://127.0.0.1/x",
                "http://a b", "http://[::1", "127.0.0.1:8080", "localhost", "https://127.0.0.1"
            })
    void checksThemEvenThen(String typed) {
        assertThat(catchThrowableOfType(BadSiteException.class, () -> Site.parse(typed, true)))
                .as(typed)
                .isNotNull();
    }

    @Test
    void showsBothFormsOfANameThatIsEncoded() throws BadSiteException {
        assertThat(Site.parse("bücher.example", false).shown()).isEqualTo("bücher.example (xn--bcher-kva.example)");
        assertThat(Site.parse("example.com", false).shown()).isEqualTo("example.com");
    }

    private static Problem problem(String typed) {
        return catchThrowableOfType(BadSiteException.class, () -> Site.parse(typed, false))
                .problem();
    }
}
