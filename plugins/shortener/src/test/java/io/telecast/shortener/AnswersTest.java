package io.telecast.shortener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.telecast.api.web.WebResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** What is made of each service's answers. */
class AnswersTest {

    private static final String KEY = "a-secret-key";
    private static final String LONG = "https://films.example/f/token/film.mp4";

    static Stream<Arguments> answers() {
        return Stream.of(
                good(ServiceKind.COMMON, "{\"status\":\"success\",\"shortenedUrl\":\"https:\\/\\/sho.rt\\/1\"}"),
                good(ServiceKind.COMMON, "\uFEFF {\"shortenedUrl\":\"https://sho.rt/1\"}\n"),
                bad(
                        ServiceKind.COMMON,
                        200,
                        "{\"status\":\"error\",\"message\":\"Invalid API token\"}",
                        said("Invalid API token")),
                bad(
                        ServiceKind.COMMON,
                        200,
                        "{\"status\":\"error\",\"message\":[\"First\",\"Second\"]}",
                        said("First")),
                bad(ServiceKind.COMMON, 400, "{\"status\":\"error\",\"message\":\"No a-secret-key\"}", said("No …")),
                bad(ServiceKind.COMMON, 200, "{\"status\":\"error\",\"shortenedUrl\":\"https://sho.rt/1\"}", said("")),
                bad(ServiceKind.COMMON, 200, "{}", failed(Failure.NO_LINK)),
                bad(ServiceKind.COMMON, 200, "[]", failed(Failure.NO_LINK)),
                bad(ServiceKind.COMMON, 200, "{\"shortenedUrl\":{\"a\":1}}", failed(Failure.NO_LINK)),
                bad(ServiceKind.COMMON, 200, "{\"shortenedUrl\":[]}", failed(Failure.NO_LINK)),
                bad(ServiceKind.COMMON, 200, "{\"shortenedUrl\":null}", failed(Failure.NO_LINK)),
                bad(ServiceKind.COMMON, 200, "{\"shortenedUrl\":\"" + LONG + "\"}", failed(Failure.BAD_LINK)),
                bad(ServiceKind.COMMON, 200, "{\"shortenedUrl\":\"https://127.0.0.1/x\"}", failed(Failure.BAD_LINK)),
                bad(
                        ServiceKind.COMMON,
                        200,
                        "{\"shortenedUrl\":\"https://sho.rt/" + KEY + "\"}",
                        failed(Failure.BAD_LINK)),
                bad(ServiceKind.COMMON, 200, "[".repeat(60_000), failed(Failure.NO_LINK)),
                bad(ServiceKind.COMMON, 200, "{\"a\":".repeat(10_000), failed(Failure.NO_LINK)),
                good(ServiceKind.TEXT, "https://sho.rt/1\n"),
                bad(ServiceKind.TEXT, 200, "", said("")),
                bad(ServiceKind.TEXT, 200, "https://sho.rt/1\nhttps://sho.rt/2", failed(Failure.BAD_LINK)),
                good(ServiceKind.OUO, "https://sho.rt/1"),
                bad(ServiceKind.OUO, 200, "error: a-secret-key", said("error: …")),
                good(ServiceKind.SHAREUS, "https://sho.rt/1"),
                bad(ServiceKind.SHAREUS, 200, "{\"status\":\"error\",\"message\":\"Bad key\"}", said("Bad key")),
                good(ServiceKind.YOURLS, "{\"status\":\"success\",\"shorturl\":\"https://sho.rt/1\"}"),
                good(
                        ServiceKind.YOURLS,
                        "{\"status\":\"fail\",\"code\":\"error:url\",\"shorturl\":\"https://sho.rt/1\"}"),
                bad(
                        ServiceKind.YOURLS,
                        403,
                        "{\"message\":\"Please log in\",\"errorCode\":403}",
                        said("Please log in")),
                good(ServiceKind.BITLY, "{\"link\":\"https://sho.rt/1\"}"),
                bad(
                        ServiceKind.BITLY,
                        403,
                        "{\"message\":\"FORBIDDEN\",\"description\":\"You may not.\"}",
                        said("You may not.")),
                bad(ServiceKind.BITLY, 401, "{\"x\":1}", failed(Failure.KEY)),
                bad(ServiceKind.BITLY, 429, "{\"message\":\"RATE_LIMIT\"}", failed(Failure.BUSY)),
                good(ServiceKind.CUTTLY, "{\"url\":{\"status\":7,\"shortLink\":\"https://sho.rt/1\"}}"),
                bad(ServiceKind.CUTTLY, 200, "{\"url\":{\"status\":4}}", failed(Failure.KEY)),
                bad(ServiceKind.CUTTLY, 200, "{\"url\":{\"status\":7}}", failed(Failure.BAD_LINK)),
                bad(ServiceKind.CUTTLY, 200, "{\"url\":7}", failed(Failure.NO_LINK)));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void areUnderstood(ServiceKind kind, int status, String body, Outcome expected) {
        assertThat(convert(kind, status, body)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
    void ofNoServiceAreWebPages(ServiceKind kind) {
        String page = "<!DOCTYPE html><html><body>Just a moment… <a href=\"https://evil.example\">go</a></body></html>";
        assertThat(convert(kind, 200, page)).isEqualTo(failed(Failure.NO_LINK));
        assertThat(convert(kind, 403, page)).isEqualTo(failed(Failure.KEY));
        assertThat(convert(kind, 302, page)).isEqualTo(failed(Failure.REDIRECT));
        assertThat(convert(kind, 503, page)).isEqualTo(failed(Failure.SERVER_ERROR));
        assertThat(convert(kind, 200, "\u0000\uffff".repeat(1000))).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void namesOfServicesLeadToTheirApis() throws BadSiteException {
        assertThat(asked("bit.ly")).isEqualTo("https://api-ssl.bitly.com/v4/shorten");
        assertThat(asked("ouo.press")).startsWith("https://ouo.io/api/a-secret-key?s=https%3A%2F%2F");
        assertThat(asked("shareus.io")).startsWith("https://api.shareus.io/easy_api?key=a-secret-key&link=https%3A");
        assertThat(asked("cutt.ly")).startsWith("https://cutt.ly/api/api.php?key=a-secret-key&short=https%3A");
        assertThat(asked("example.com"))
                .isEqualTo(
                        "https://example.com/api?api=a-secret-key&url=https%3A%2F%2Ffilms.example%2Ff%2Ftoken%2Ffilm.mp4");
    }

    @Test
    void keysCannotChangeTheQuestion() {
        var service = new OuoService();
        var site = new Site(URI.create("https://ouo.io"));
        URI address = service.request(site, "../x?y#z&a=b", LONG).address();
        assertThat(address.getRawPath()).isEqualTo("/api/..%2Fx%3Fy%23z%26a%3Db");
        assertThat(address.getHost()).isEqualTo("ouo.io");
    }

    private static String asked(String site) throws BadSiteException {
        var catalog = new ServiceCatalog();
        Site named = Site.parse(site, false);
        ServiceKind kind = catalog.resolve(ServiceKind.AUTO, named);
        return catalog.service(kind)
                .request(catalog.api(kind, named), KEY, LONG)
                .address()
                .toString();
    }

    private static Outcome convert(ServiceKind kind, int status, String body) {
        var response = new WebResponse(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
        var account = new Account(new Site(URI.create("https://api.example")), kind, KEY);
        return new Converter(request -> response, new ServiceCatalog(), LoggerFactory.getLogger(AnswersTest.class))
                .convert(account, LONG, Duration.ofSeconds(1));
    }

    private static Arguments good(ServiceKind kind, String body) {
        return arguments(kind, 200, body, Outcome.of("https://sho.rt/1"));
    }

    private static Arguments bad(ServiceKind kind, int status, String body, Outcome expected) {
        return arguments(kind, status, body, expected);
    }

    private static Outcome said(String message) {
        return Outcome.refused(message);
    }

    private static Outcome failed(Failure failure) {
        return Outcome.failed(failure);
    }
}
