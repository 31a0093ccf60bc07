package io.telecast.dist.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.dist.Links;
import io.telecast.dist.MadeUp;
import io.telecast.dist.Product;
import io.telecast.dist.SharedProduct;
import io.telecast.dist.Web;
import java.net.URI;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests for parts of a file, as RFC 9110 has them. */
@ExtendWith(SharedProduct.class)
class RangeIT {
    private static final MadeUp FILE = new MadeUp("ranges.bin", 5_000_003, 77);

    private static URI address;

    @BeforeAll
    static void store(Product product) {
        var user = product.chat().newcomer("Ranger");
        address = Links.of(user.answerTo(user.generated(FILE.name(), FILE.size(), FILE.seed())))
                .bytes();
    }

    @Test
    void headTellsWhatGetBrings() {
        var head = Web.head(address);
        var get = Web.get(address);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(get.statusCode()).isEqualTo(200);
        assertThat(get.body()).isEqualTo(FILE.range(0, FILE.size() - 1));
        for (String name :
                new String[] {"Content-Length", "Content-Type", "Accept-Ranges", "ETag", "Content-Disposition"}) {
            assertThat(head.headers().firstValue(name))
                    .as(name)
                    .isPresent()
                    .isEqualTo(get.headers().firstValue(name));
        }
        assertThat(head.headers().firstValue("Content-Length")).hasValue("5000003");
        assertThat(head.headers().firstValue("Accept-Ranges")).hasValue("bytes");
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=0-, 0, 5000002",
        "bytes=4999999-, 4999999, 5000002",
        "bytes=5000002-5000002, 5000002, 5000002",
        "bytes=4999000-99999999999, 4999000, 5000002",
        "bytes=-1, 5000002, 5000002",
        "bytes=-100000000000, 0, 5000002",
        "bytes=1048575-1048576, 1048575, 1048576",
        "bytes=1-4095, 1, 4095",
        "bytes=4097-2097153, 4097, 2097153"
    })
    void aRangeIsThatPartOfTheFile(String range, long first, long last) {
        var answer = Web.get(address, "Range", range);

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.headers().firstValue("Content-Range")).hasValue("bytes " + first + "-" + last + "/5000003");
        assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(last - first + 1);
        assertThat(answer.body()).isEqualTo(FILE.range(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=5000003-", "bytes=5000003-5000009", "bytes=99999999999999-", "bytes=-0"})
    void aRangeBehindTheEndIsRefusedWithTheSize(String range) {
        var answer = Web.get(address, "Range", range);

        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(answer.headers().firstValue("Content-Range")).hasValue("bytes */5000003");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=", "bytes=abc", "bytes=9-5", "bytes 0-5", "lines=0-5", "bytes=--5", "bytes=5"})
    void aRangeThatIsNoneIsIgnoredOrRefused(String range) {
        var answer = Web.get(address, "Range", range);

        assertThat(answer.statusCode()).isIn(200, 400, 416);
        if (answer.statusCode() == 200) {
            assertThat(answer.body()).isEqualTo(FILE.range(0, FILE.size() - 1));
        }
    }

    @Test
    void severalRangesAreAnsweredAsTheStandardAllows() {
        var answer = Web.get(address, "Range", "bytes=0-9,100-109");

        assertThat(answer.statusCode()).isIn(200, 206);
        if (answer.statusCode() == 200) {
            assertThat(answer.body()).hasSize((int) FILE.size());
        } else if (answer.headers().firstValue("Content-Range").isEmpty()) {
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("multipart/byteranges");
        }
    }

    @Test
    void anEtagKeepsAPlayersRangesToOneFile() {
        var etag = Web.head(address).headers().firstValue("ETag").orElseThrow();

        assertThat(Web.get(address, "Range", "bytes=0-9", "If-Range", etag).statusCode())
                .isEqualTo(206);
        assertThat(Web.get(address, "Range", "bytes=0-9", "If-Range", "\"other\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(Web.get(address, "If-None-Match", etag).statusCode()).isEqualTo(304);
        assertThat(Web.get(address, "If-Match", "\"other\"").statusCode()).isEqualTo(412);
    }

    @Test
    void theNameInTheAddressIsForPeopleOnly(Product product) {
        var token = address.getRawPath().split("/")[2];

        assertThat(Web.status(URI.create(product.url() + "/f/" + token + "/other-name.mkv")))
                .isEqualTo(206);
        assertThat(Web.status(URI.create(product.url() + "/f/" + token + "x/ranges.bin")))
                .isEqualTo(404);
        assertThat(Web.status(URI.create(product.url() + "/f/" + token.substring(1) + "/ranges.bin")))
                .isEqualTo(404);
        assertThat(Web.status(URI.create(product.url() + "/f/"))).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain.txt | plain.txt",
                "Größe – 概要 🎬.mkv | Größe – 概要 🎬.mkv",
                "q\"uote;semi.bin | q\"uote;semi.bin",
            })
    void aDownloadIsNamedAsTheFileWas(String name, String expected, Product product) {
        var user = product.chat().newcomer("Namer");
        var links = Links.of(user.answerTo(user.generated(name, 10, 1)));

        var disposition = Web.head(links.download())
                .headers()
                .firstValue("Content-Disposition")
                .orElseThrow();

        assertThat(disposition).startsWith("attachment").isASCII();
        assertThat(Dispositions.fileName(disposition)).isEqualTo(expected);
    }

    @Test
    void whatAPlayerPlaysIsShownAndWhatCouldRunIsNot(Product product) {
        var user = product.chat().newcomer("Shower");
        var film = Links.of(user.answerTo(user.sample("test-card.mp4")));
        var page = "<script>alert(1)</script>".getBytes(UTF_8);
        var html = Links.of(user.answerTo(user.upload("page.html", "text/html", "document", page)));

        var shown = Web.head(film.bytes()).headers();
        assertThat(shown.firstValue("Content-Type")).hasValue("video/mp4");
        assertThat(shown.firstValue("Content-Disposition").orElse("inline")).startsWith("inline");
        var saved = Web.head(html.bytes()).headers();
        assertThat(saved.firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(saved.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }
}
