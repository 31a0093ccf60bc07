package io.telecast.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets into the console, and who does not, whatever they send. */
class ConsoleSignInTest {

    private static final URI PUBLIC = URI.create("https://files.example");

    @TempDir
    private Path data;

    private TestHost host;
    private TestConsole console;

    @BeforeEach
    void start() throws Exception {
        host = TestHost.in(data).started();
        console = new TestConsole(host, PUBLIC);
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
    }

    @Test
    void aLinkSignsInByItsButtonOnce() throws Exception {
        var ada = console.visitor();
        String link = console.link();
        for (int preview = 0; preview < 3; preview++) {
            var page = ada.get(link);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Ada &lt;Admin&gt;", ">Sign in</button>");
            assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        }
        assertThat(ada.get("/admin").statusCode()).isEqualTo(403);

        var signedIn = ada.signIn(link);
        assertThat(signedIn.statusCode()).isEqualTo(303);
        assertThat(signedIn.headers().firstValue("Location")).contains("/admin");
        assertThat(signedIn.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("; HttpOnly", "; SameSite=Strict", "; Path=/admin;", "; Secure", "; Max-Age=43200");
        assertThat(ada.get("/admin").body()).contains("Overview", "@clone_bot", "&lt;b&gt;1&lt;/b&gt;");

        var replaying = console.visitor();
        assertThat(replaying.signIn(link).statusCode()).isEqualTo(403);
        assertThat(replaying.get(link).body()).contains("This link does not sign in");
        assertThat(replaying.get("/admin").statusCode()).isEqualTo(403);
    }

    @Test
    void ofManyWhoPressAtOnceOneGetsIn() throws Exception {
        String link = console.link();
        Callable<Integer> press = () -> console.visitor().signIn(link).statusCode();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> all =
                    threads.invokeAll(Stream.generate(() -> press).limit(8).toList());
            var statuses = all.stream().map(Future::resultNow).toList();
            assertThat(statuses).containsOnlyOnce(303).allMatch(status -> status == 303 || status == 403);
        }
    }

    @Test
    void aLinkWaitsFiveMinutesAndASessionTwelveHours() throws Exception {
        console.close();
        InstantSource slow = () -> InstantSource.system().instant().minus(Duration.ofMinutes(4));
        console = new TestConsole(host, PUBLIC, List.of(TestConsole.ADA), slow);
        var visitor = console.visitor();
        assertThat(visitor.signIn(console.link()).statusCode()).isEqualTo(303);
        assertThat(visitor.get("/admin").statusCode()).isEqualTo(200);

        console.close();
        InstantSource tooSlow = () -> InstantSource.system().instant().minus(Duration.ofMinutes(6));
        console = new TestConsole(host, PUBLIC, List.of(TestConsole.ADA), tooSlow);
        assertThat(console.visitor().signIn(console.link()).statusCode()).isEqualTo(403);
        assertThat(visitor.get("/admin").statusCode()).as("a session lasts").isEqualTo(200);
    }

    @Test
    void sessionsLastAcrossARestartAndNoLongerThanTheRole() throws Exception {
        var ada = console.operator();
        host.close();
        host = TestHost.in(data).started();
        console = new TestConsole(host, PUBLIC);
        var again = console.visitor();
        again.bring(ada.cookie());
        assertThat(again.get("/admin").statusCode()).isEqualTo(200);

        console.close();
        console = new TestConsole(host, PUBLIC, List.of(1002L), InstantSource.system());
        assertThat(again.get("/admin").statusCode())
                .as("not an administrator any more")
                .isEqualTo(403);
        assertThat(console.visitor().signIn(console.link()).statusCode()).isEqualTo(403);
    }

    @Test
    void signsOutHereOrEverywhere() throws Exception {
        var one = console.operator();
        var two = console.operator();
        var three = console.operator();
        var out = one.press("/admin/sign-out", Map.of("csrf", one.form("/admin").get("csrf")));
        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(out.headers().firstValue("Set-Cookie").orElseThrow()).contains("Max-Age=0");
        assertThat(one.get("/admin").statusCode()).isEqualTo(403);
        assertThat(two.get("/admin").statusCode()).isEqualTo(200);

        two.press(
                "/admin/sign-out-everywhere", Map.of("csrf", two.form("/admin").get("csrf")));
        assertThat(two.get("/admin").statusCode()).isEqualTo(403);
        assertThat(three.get("/admin").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "telecast_console=",
                "telecast_console=x",
                "telecast_console=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "telecast_console=%00",
                "telecast_console=../../etc",
                "telecast_console=a; telecast_console=b; telecast_console=c",
                "TELECAST_CONSOLE=x",
                "=",
                ";;;"
            })
    void aForgedCookieOpensNothing(String cookie) throws Exception {
        var forger = console.visitor();
        forger.bring(cookie);
        var page = forger.get("/admin/plugins");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("send <code>/admin</code> to the bot", "./telecast console");
    }

    @Test
    void aCookieOfTheHashOrWithOneBitOffOpensNothing() throws Exception {
        var ada = console.operator();
        var forger = console.visitor();
        String value = ada.cookie();
        char last = value.charAt(value.length() - 6);
        forger.bring(value.substring(0, value.length() - 6)
                + (last == 'A' ? 'B' : 'A')
                + value.substring(value.length() - 5));
        assertThat(forger.get("/admin").statusCode()).isEqualTo(403);
        assertThat(ada.get("/admin").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://evil.example",
        "Origin, null",
        "Origin, http://127.0.0.1",
        "Origin, https://files.example.evil.example",
        "Origin, https://files.example:444",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, none",
        "X-Nothing, told"
    })
    void nothingIsTakenFromOtherSites(String header, String value) throws Exception {
        var ada = console.operator();
        String csrf = ada.form("/admin").get("csrf");
        assertThat(ada.post("/admin/sign-out-everywhere", Map.of("csrf", csrf), header, value)
                        .statusCode())
                .isEqualTo(403);
        String link = console.link();
        assertThat(console.visitor().post(link, Map.of(), header, value).statusCode())
                .isEqualTo(403);
        assertThat(ada.get("/admin").statusCode()).isEqualTo(200);
        assertThat(console.visitor().signIn(link).statusCode())
                .as("not used up")
                .isEqualTo(303);
    }

    @Test
    void theOwnOriginIsThePublicOneOrTheOneThatWasAskedFor() throws Exception {
        var ada = console.operator();
        Map<String, String> nobody = Map.of("csrf", ada.form("/admin").get("csrf"));
        for (String origin : List.of("https://files.example", ada.origin())) {
            assertThat(ada.post("/admin/plugins/nobody/on", nobody, "Origin", origin)
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(ada.post("/admin/plugins/nobody/on", nobody, "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aFormNeedsTheTokenOfItsOwnSession() throws Exception {
        var ada = console.operator();
        var other = console.operator();
        String others = other.form("/admin").get("csrf");
        for (Map<String, String> form :
                List.of(Map.<String, String>of(), Map.of("csrf", ""), Map.of("csrf", "x"), Map.of("csrf", others))) {
            var refused = ada.press("/admin/sign-out-everywhere", form);
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("Nothing was changed");
        }
        assertThat(other.get("/admin").statusCode()).isEqualTo(200);
    }

    @Test
    void wrongLinksAreLimitedByAddress() throws Exception {
        var guesser = console.visitor();
        String wrong = "/admin/sign-in/" + "A".repeat(43);
        for (int i = 0; i < 10; i++) {
            assertThat(guesser.post(wrong, Map.of(), "Origin", guesser.origin(), "X-Forwarded-For", "203.0.113.9")
                            .statusCode())
                    .isEqualTo(403);
        }
        var limited = guesser.get(wrong, "X-Forwarded-For", "198.51.100.1, 203.0.113.9");
        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(limited.headers().firstValue("Retry-After")).isPresent();
        assertThat(guesser.get(wrong, "X-Forwarded-For", "203.0.113.9, 198.51.100.1")
                        .statusCode())
                .as("another address")
                .isEqualTo(403);
        assertThat(console.visitor().signIn(console.link()).statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/sign-in/",
                "/admin/sign-in/x",
                "/admin/sign-in/%3Cscript%3E",
                "/admin/sign-in/..%2F..%2Fplugins",
                "/admin/sign-in/a/b",
                "/admin/nothing",
                "/admin/plugins/x/y/z"
            })
    void strangersSeeNothingButHowToGetIn(String path) throws Exception {
        HttpResponse<String> page = console.visitor().get(path);
        assertThat(page.statusCode()).isBetween(400, 404);
        assertThat(page.body()).doesNotContain("<script>", "Exception");
    }

    @Test
    void pagesAreForNobodyElsesFrameOrCache() throws Exception {
        var ada = console.operator();
        for (String path : List.of("/admin", "/admin/plugins", "/admin/nothing", console.link())) {
            var headers = ada.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("Cache-Control")).contains("no-store");
            assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        }
    }

    @Test
    void otherMethodsAndBodiesAreRefused() throws Exception {
        var ada = console.operator();
        assertThat(ada.send(ada.request("/admin").method("DELETE", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(405);
        assertThat(ada.send(ada.request("/admin").method("HEAD", BodyPublishers.noBody()))
                        .body())
                .isEmpty();
        var json = ada.request("/admin/sign-out", "Origin", ada.origin(), "Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"));
        assertThat(ada.send(json).statusCode()).isEqualTo(415);
        var huge = ada.press("/admin/sign-out", Map.of("csrf", "x".repeat(2 << 20)));
        assertThat(huge.statusCode()).isEqualTo(413);
        var broken = ada.request(
                        "/admin/sign-out", "Origin", ada.origin(), "Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("csrf=%zz"));
        assertThat(ada.send(broken).statusCode()).isEqualTo(400);
        assertThat(ada.get("/admin").statusCode()).isEqualTo(200);
    }

    @Test
    void overPlainHttpTheCookieIsNotSecureAndAPrefixIsKept() throws Exception {
        console.close();
        console = new TestConsole(host, URI.create("http://files.example/tele"));
        String link = console.link();
        assertThat(link).startsWith("/tele/admin/sign-in/");
        var answer = console.visitor().signIn(link.substring("/tele".length()));
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("; Path=/tele/admin")
                .doesNotContain("Secure");
        assertThat(answer.headers().firstValue("Location")).contains("/tele/admin");
    }
}
