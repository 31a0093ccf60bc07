package io.telecast.host.http.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.host.files.FileRecord;
import io.telecast.host.stream.SourceBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangeRequestsTest {

    private static final int SIZE = 1000;

    private final TestSite site;
    private final FileRecord file;
    private final String path;

    RangeRequestsTest() throws IOException {
        site = new TestSite();
        file = site.file(1, SIZE);
        path = site.path(file);
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        site.assertIdle();
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "0-0, 0, 0",
        "0-, 0, 999",
        "999-, 999, 999",
        "-1, 999, 999",
        "-1000, 0, 999",
        "-99999, 0, 999",
        "0-99999999999999999999999999, 0, 999",
        "-99999999999999999999999999, 0, 999",
        "000000000000000000000000010-19, 10, 19",
        "' 10-19 ', 10, 19",
        "'10-19,', 10, 19",
        "',,10-19', 10, 19",
        "'10-19,20-29', 10, 29",
        "'10-30,20-25', 10, 30",
        "'10-19,5000-6000', 10, 19",
        "'10-19,-0', 10, 19"
    })
    void oneRange(String range, int first, int last) throws IOException {
        for (String unit : new String[] {"bytes", "Bytes"}) {
            var response = site.get(path, "Range: " + unit + "=" + range);
            assertThat(response.status()).isEqualTo(206);
            assertThat(response.header("Content-Range")).contains("bytes " + first + "-" + last + "/1000");
            assertThat(response.header("Content-Length")).contains(String.valueOf(last - first + 1));
            assertThat(response.body()).isEqualTo(SourceBytes.range(1, first, last - first + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes",
                "bytes=",
                "bytes=,",
                "bytes=-",
                "bytes=a-b",
                "bytes=1",
                "bytes=5-1",
                "bytes=1-2-3",
                "bytes= 1 - 2",
                "bytes=1-2;3-4",
                "bytes=0x1-2",
                "bytes=+1-2",
                "bytes=--1",
                "bytes=1-2,x",
                "bytes=1-2,5-3",
                "bytes 0-1",
                "bytes:0-1",
                "items=0-1",
                "=0-1",
                "none",
                "0-1",
                "bytes=１-２",
                "bytes=1.0-2",
                "bytes==1-2"
            })
    void whatMakesNoSenseIsIgnored(String range) throws IOException {
        var response = site.get(path, "Range: " + range);
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.header("Content-Range")).isEmpty();
        assertThat(response.body()).hasSize(SIZE);
    }

    @Test
    void twoRangeHeadersAreIgnored() throws IOException {
        assertThat(site.get(path, "Range: bytes=0-1", "Range: bytes=2-3").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bytes=1000-", "bytes=1000-1001", "bytes=99999999999999999999-", "bytes=-0", "bytes=-0,5000-"})
    void whatIsNotThereIsRefused(String range) throws IOException {
        var response = site.get(path, "Range: " + range);
        assertThat(response.status()).isEqualTo(416);
        assertThat(response.header("Content-Range")).contains("bytes */1000");
        assertThat(response.header("ETag")).isEmpty();
    }

    @Test
    void severalRangesComeInOneBody() throws IOException {
        var response = site.get(path, "Range: bytes=900-909, 0-4,100-199,-1");
        assertThat(response.status()).isEqualTo(206);
        assertThat(response.header("Content-Range")).isEmpty();
        String type = response.header("Content-Type").orElseThrow();
        assertThat(type).startsWith("multipart/byteranges; boundary=");
        String boundary = type.substring(type.indexOf('=') + 1);
        var expected = new ByteArrayOutputStream();
        for (int[] range : new int[][] {{900, 909}, {0, 4}, {100, 199}, {999, 999}}) {
            expected.writeBytes(("\r\n--" + boundary + "\r\nContent-Type: video/mp4\r\nContent-Range: bytes " + range[0]
                            + "-" + range[1] + "/1000\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            expected.writeBytes(SourceBytes.range(1, range[0], range[1] - range[0] + 1));
        }
        expected.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        assertThat(response.body()).isEqualTo(expected.toByteArray());
    }

    @Test
    void overlappingRangesAreSentOnceWhereTheFirstOfThemStands() throws IOException {
        var response = site.get(path, "Range: bytes=500-509,100-109,505-520,0-9,110-119");
        assertThat(contentRanges(response)).containsExactly("500-520", "100-119", "0-9");
        // One that joins two others takes both.
        assertThat(contentRanges(site.get(path, "Range: bytes=0-9,20-29,900-909,5-25")))
                .containsExactly("0-29", "900-909");
    }

    @Test
    void tooManyPiecesAreRefused() throws IOException {
        assertThat(site.get(path, "Range: bytes=" + pieces(16)).status()).isEqualTo(206);
        var response = site.get(path, "Range: bytes=" + pieces(17));
        assertThat(response.status()).isEqualTo(416);
        assertThat(response.header("Content-Range")).contains("bytes */1000");
        String adjacent = IntStream.range(0, 200).mapToObj(i -> i + "-" + i).collect(Collectors.joining(","));
        assertThat(site.get(path, "Range: bytes=" + adjacent).header("Content-Range"))
                .contains("bytes 0-199/1000");
        assertThat(site.get(path, "Range: bytes=" + "0-0,".repeat(3000)).status())
                .isEqualTo(416);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "If-None-Match: TAG|304",
                "If-None-Match: W/TAG|304",
                "If-None-Match: \"other\", TAG|304",
                "If-None-Match: \"a,b\",W/\"x\" , TAG|304",
                "If-None-Match: *|304",
                "If-None-Match: \"other\"|206",
                "If-None-Match: nonsense|206",
                "If-Match: TAG|206",
                "If-Match: *|206",
                "If-Match: W/TAG|412",
                "If-Match: \"other\"|412",
                "If-Modified-Since: Sat, 01 Mar 2025 12:00:00 GMT|304",
                "If-Modified-Since: Saturday, 01-Mar-25 12:00:00 GMT|304",
                "If-Modified-Since: Sat Mar  1 12:00:00 2025|304",
                "If-Modified-Since: Sat, 01 Mar 2025 11:59:59 GMT|206",
                "If-Modified-Since: yesterday|206",
                "If-Unmodified-Since: Sat, 01 Mar 2025 12:00:00 GMT|206",
                "If-Unmodified-Since: Sat, 01 Mar 2025 11:59:59 GMT|412",
                "If-Unmodified-Since: nonsense|206",
                "If-Range: TAG|206",
                "If-Range: W/TAG|200",
                "If-Range: \"other\"|200",
                "If-Range: Sat, 01 Mar 2025 12:00:00 GMT|206",
                "If-Range: Sun, 02 Mar 2025 12:00:00 GMT|200",
                "If-Range: Sat, 01 Mar 2025 11:59:59 GMT|200",
                "If-Range: *|200",
                // Precedence
                "If-Match: TAG;If-Unmodified-Since: Sat, 01 Mar 2025 11:59:59 GMT|206",
                "If-Match: \"other\";If-None-Match: TAG|412",
                "If-None-Match: \"other\";If-Modified-Since: Sat, 01 Mar 2025 12:00:00 GMT|206",
                "If-None-Match: TAG;If-Modified-Since: Sat, 01 Mar 2025 11:59:59 GMT|304",
                "If-Match: TAG;If-None-Match: TAG|304",
                "If-None-Match: \"a\";If-None-Match: TAG|304",
                "If-Match: TAG;If-Range: \"other\"|200"
            })
    void conditions(String headers, int status) throws IOException {
        String tag = site.get(path).header("ETag").orElseThrow();
        String[] lines = (headers.replace("TAG", tag) + ";Range: bytes=0-9").split(";");
        var response = site.get(path, lines);
        assertThat(response.status()).isEqualTo(status);
        if (status == 304) {
            assertThat(response.header("ETag")).contains(tag);
            assertThat(response.header("Last-Modified")).isPresent();
            assertThat(response.header("Content-Type")).isEmpty();
        }
        if (status == 412) {
            assertThat(response.header("Content-Range")).isEmpty();
        }
    }

    @Test
    void conditionsHoldForHeadToo() throws IOException {
        String tag = site.get(path).header("ETag").orElseThrow();
        try (RawConnection connection = site.connect()) {
            assertThat(connection.request("HEAD", path, "If-None-Match: " + tag).status())
                    .isEqualTo(304);
            assertThat(connection.request("HEAD", path, "If-Match: \"x\"").status())
                    .isEqualTo(412);
        }
    }

    @Test
    void tagsTellFilesApart() throws IOException {
        FileRecord other = site.file(2, SIZE);
        assertThat(site.get(site.path(other)).header("ETag"))
                .isNotEqualTo(site.get(path).header("ETag"));
    }

    private static java.util.List<String> contentRanges(RawConnection.Response response) {
        assertThat(response.status()).isEqualTo(206);
        return java.util.regex.Pattern.compile("Content-Range: bytes (\\d+-\\d+)/1000")
                .matcher(new String(response.body(), StandardCharsets.ISO_8859_1))
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    private static String pieces(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> i * 10 + "-" + (i * 10 + 1))
                .collect(Collectors.joining(","));
    }
}
