package io.telecast.host.plugin.capability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What manifests can declare, as authors write it and as somebody hostile does. */
class UsesFormatTest {

    private static Guard guard(String uses) {
        return new Guard("lone", UsesFormat.parse(uses), java.util.Set::of);
    }

    @Test
    void readsListsHoweverTheyAreSeparated() {
        assertThat(UsesFormat.parse(" commands,storage ,\tweb:API.Example.COM routes:/Hello,, commands")
                        .texts())
                .containsExactly("commands", "storage", "web:api.example.com", "routes:/Hello");
        assertThat(UsesFormat.parse("").all()).isEmpty();
        assertThat(UsesFormat.parse(" , ").all()).isEmpty();
        assertThat(UsesFormat.parse(Uses.everything().text())).isEqualTo(Uses.everything());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "comands          | Did you mean commands?",
                "Commands         | Did you mean commands?",
                "link_transformer | Did you mean link-transformer?",
                "everything       | There are: commands, messages,",
                "*                | is no capability",
                "commands:x       | with nothing behind it",
                "commands:        | with nothing behind it",
                "routes           | such as routes:/hello",
                "routes:          | such as routes:/hello",
                "routes:/         | routes:* for any",
                "routes:..        | such as routes:/hello",
                "routes:/a/../b   | such as routes:/hello",
                "routes:/.hidden  | such as routes:/hello",
                "routes:/a/       | such as routes:/hello",
                "routes://a       | such as routes:/hello",
                "routes:a         | such as routes:/hello",
                "routes:/a%2fb    | such as routes:/hello",
                "routes:/a*       | such as routes:/hello",
                "web              | web:* for any",
                "web:             | web:* for any",
                "web:*.com        | web:* for any",
                "web:**           | web:* for any",
                "web:*example.com | web:* for any",
                "web:a.*.com      | web:* for any",
                "web:.example.com | web:* for any",
                "web:a..com       | web:* for any",
                "web:example.com. | web:* for any",
                "web:a.com:443    | web:* for any",
                "web:me@a.com     | web:* for any",
                "web:http://a.com | web:* for any",
                "web:a.com/path   | web:* for any",
                "web:-a.com       | web:* for any",
                "web:a_b.com      | web:* for any",
                "web:1.2.3        | web:* for any",
                "web:1.2.3.256    | web:* for any",
                "web:0x7f000001   | web:* for any",
                "web:2130706433   | web:* for any",
                "web:[::1         | web:* for any",
                "web:[1.2.3.4]    | web:* for any",
                "web:bücher.de    | web:* for any"
            })
    void refusesWhatMakesNoSenseWithARemedy(String entry, String remedy) {
        assertThatThrownBy(() -> UsesFormat.parse("jobs, " + entry))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Its Plugin-Uses ")
                .hasMessageContaining(remedy);
    }

    @Test
    void boundsWhatItReadsAndShows() {
        assertThatThrownBy(() -> UsesFormat.parse("jobs,".repeat(101))).hasMessageContaining("more than 100 entries");
        assertThatThrownBy(() -> UsesFormat.parse("x".repeat(1 << 20))).hasMessageContaining("longer than 8000");
        assertThatThrownBy(() -> UsesFormat.parse("x".repeat(8000)))
                .hasMessageContaining("xxx...\"")
                .satisfies(e -> assertThat(String.valueOf(e.getMessage())).hasSizeLessThan(500));
        assertThatThrownBy(() -> UsesFormat.parse("\u001b[2Jstorage\u0000\u202e"))
                .hasMessageContaining("\"?[2Jstorage??\"");
    }

    @ParameterizedTest
    @CsvSource({
        "web:example.org, EXAMPLE.org",
        "web:example.org, example.org.",
        "web:*.example.org, a.example.org",
        "web:*.example.org, a.b.Example.org.",
        "web:127.0.0.1, 127.0.0.1",
        "web:[::1], [0:0:0:0:0:0:0:1]",
        "web:[2001:DB8::1], [2001:db8:0:0:0::1]",
        "web:127.0.0.1, [::ffff:127.0.0.1]",
        "web:localhost, localhost",
        "web:*, anything.example"
    })
    void grantsServersHoweverTheyAreSpelt(String declared, String host) {
        assertThat(guard(declared).allows(Use.web(host))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "web:example.org, www.example.org",
        "web:example.org, example.org.evil.net",
        "web:example.org, notexample.org",
        "web:example.org, example.org..",
        "web:*.example.org, example.org",
        "web:*.example.org, .example.org",
        "web:*.example.org, evilexample.org",
        "web:*.example.org, a.example.org.evil.net",
        "web:127.0.0.1, 127.1",
        "web:127.0.0.1, 2130706433",
        "web:127.0.0.1, localhost",
        "web:[::1], [::2]",
        "web:[::1], [::1%1]"
    })
    void refusesOtherServers(String declared, String host) {
        assertThat(guard(declared).allows(Use.web(host))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "x", "/x/", "/x/../y", "//x", "/x//y", "/x y", "/.x", "/x\n"})
    void whatIsNoPathIsNotEvenAskedFor(String path) {
        assertThatThrownBy(() -> Use.route(path)).isExactlyInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsWhatALaterDeclarationAdds() {
        assertThat(Uses.added(List.of("web:*", "jobs"), List.of("web:a.example", "jobs", "users")))
                .containsExactly("users");
        assertThat(Uses.added(List.of(), List.of("of-a-later-host"))).containsExactly("of-a-later-host");
        assertThat(Uses.added(List.of("of-a-later-host"), List.of("of-a-later-host")))
                .isEmpty();
        assertThat(Uses.added(List.of("web:*.example.org"), List.of("web:example.org", "web:*.a.example.org")))
                .containsExactly("web:example.org");
    }
}
