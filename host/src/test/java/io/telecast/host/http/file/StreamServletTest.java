package io.telecast.host.http.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.api.access.AccessDecision;
import io.telecast.api.chat.Html;
import io.telecast.api.chat.Keyboard;
import io.telecast.api.event.Event;
import io.telecast.host.files.FileRecord;
import io.telecast.host.stream.FakeWorker;
import io.telecast.host.stream.SourceBytes;
import io.telecast.host.stream.TestEngine;
import io.telecast.host.telegram.MediaException;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StreamServletTest {

    private final TestSite site;

    StreamServletTest() throws IOException {
        site = new TestSite();
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        site.assertIdle();
        site.close();
    }

    @Test
    void servesAWholeFile() throws IOException {
        FileRecord file = site.file(1, 1_000_003);
        var response = site.get(site.path(file));
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(SourceBytes.range(1, 0, 1_000_003));
        assertThat(response.header("Content-Range")).isEmpty();
        assertThat(response.header("Accept-Ranges")).contains("bytes");
        assertThat(response.header("Content-Type")).contains("video/mp4");
        assertThat(response.header("Content-Disposition")).contains("inline; filename=\"film.mp4\"");
        assertThat(response.header("Cache-Control")).contains("private");
        assertThat(response.header("Last-Modified")).contains("Sat, 01 Mar 2025 12:00:00 GMT");
        assertThat(response.header("ETag"))
                .hasValueSatisfying(tag -> assertThat(tag).matches("\"[A-Za-z0-9_-]{20}\""));
        assertThat(response.header("Access-Control-Allow-Origin")).contains("*");
        assertThat(response.header("Access-Control-Expose-Headers"))
                .hasValueSatisfying(names -> assertThat(names).contains("Content-Range", "Accept-Ranges"));
        assertThat(response.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.header("Content-Security-Policy")).isEmpty();
        assertThat(response.header("Transfer-Encoding")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void servesBothVersionsOfHttp(HttpClient.Version version) throws Exception {
        FileRecord file = site.file(2, 3_000_000);
        try (HttpClient client = HttpClient.newHttpClient()) {
            // The JDK's client now and then loses its place in a long answer to the very request that it upgrades to
            // HTTP/2 with, so a short one goes first.
            var hello = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.server.port() + "/f/x"));
            client.send(hello.version(version).build(), BodyHandlers.discarding());
            var request = HttpRequest.newBuilder(
                            URI.create(site.links.stream(file, 1).streamUrl()))
                    .version(version)
                    .header("Range", "bytes=100-2999998")
                    .build();
            var response = client.send(request, BodyHandlers.ofByteArray());
            assertThat(response.version()).isEqualTo(version);
            assertThat(response.statusCode()).isEqualTo(206);
            assertThat(response.body()).isEqualTo(SourceBytes.range(2, 100, 2_999_899));
        }
    }

    @Test
    void headSaysWhatGetWouldAndSendsNothing() throws IOException {
        FileRecord file = site.file(3, 500_000);
        var get = site.get(site.path(file));
        try (RawConnection connection = site.connect()) {
            var head = connection.request("HEAD", site.path(file), "Range: bytes=0-9");
            assertThat(head.status()).isEqualTo(200);
            get.headers().remove("date");
            head.headers().remove("date");
            assertThat(head.headers()).isEqualTo(get.headers());
            // The connection is in order: nothing of a body is in the way.
            assertThat(connection
                            .request("GET", site.path(file), "Range: bytes=0-9")
                            .body())
                    .hasSize(10);
        }
    }

    @Test
    void tenThousandRandomRangesEqualTheSource() throws IOException {
        FileRecord[] files = {site.file(4, 5_000_001), site.file(5, (3L << 30) + 17), site.file(6, 70_000)};
        String[] paths = {site.path(files[0]), site.path(files[1]), site.path(files[2])};
        var random = new Random(3);
        try (RawConnection connection = site.connect()) {
            for (int i = 0; i < 10_000; i++) {
                int which = random.nextInt(3);
                long size = files[which].size();
                long first = random.nextLong(size);
                int length = (int) Math.min(size - first, 1L << random.nextInt(17));
                var response =
                        connection.request("GET", paths[which], "Range: bytes=" + first + "-" + (first + length - 1));
                assertThat(response.status()).isEqualTo(206);
                assertThat(response.header("Content-Range"))
                        .contains("bytes " + first + "-" + (first + length - 1) + "/" + size);
                assertThat(response.body()).isEqualTo(SourceBytes.range(files[which].id(), first, length));
            }
        }
    }

    @Test
    void anEmptyFileHasNoBytes() throws IOException {
        FileRecord file = site.file(7, "empty.txt", "text/plain", 0);
        var response = site.get(site.path(file));
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.header("Content-Length")).contains("0");
        assertThat(site.get(site.path(file), "Range: bytes=0-").status()).isEqualTo(416);
        assertThat(site.get(site.path(file), "Range: bytes=-5").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"})
    void otherMethodsAreNotAllowed(String method) throws IOException {
        FileRecord file = site.file(8, 10);
        try (RawConnection connection = site.connect()) {
            var response = connection.request(method, site.path(file));
            assertThat(response.status()).isEqualTo(405);
            assertThat(response.header("Allow")).contains("GET, HEAD, OPTIONS");
        }
    }

    @Test
    void answersWhatABrowserAsksBeforehand() throws IOException {
        FileRecord file = site.file(9, 10);
        try (RawConnection connection = site.connect()) {
            var response = connection.request(
                    "OPTIONS",
                    site.path(file),
                    "Origin: https://player.example",
                    "Access-Control-Request-Headers: range");
            assertThat(response.status()).isEqualTo(204);
            assertThat(response.header("Access-Control-Allow-Origin")).contains("*");
            assertThat(response.header("Access-Control-Allow-Headers"))
                    .hasValueSatisfying(names -> assertThat(names).contains("Range"));
            assertThat(response.header("Access-Control-Allow-Methods"))
                    .hasValueSatisfying(names -> assertThat(names).contains("GET"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "page.html, text/html, attachment, true",
        "image.svg, image/svg+xml, attachment, true",
        "doc.xml, application/xml, attachment, true",
        "code.js, text/javascript, attachment, true",
        "a.zip, application/zip, attachment, true",
        "film.mkv, video/x-matroska, inline, false",
        "notes.txt, text/plain, inline, false",
        "unknown, not a type, attachment, true"
    })
    void whatCouldRunIsNeverShown(String name, String type, String disposition, boolean sandboxed) throws IOException {
        FileRecord file = site.file(10, name, type, 100);
        var response = site.get(site.path(file));
        assertThat(response.header("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith(disposition + ";"));
        assertThat(response.header("Content-Security-Policy").isPresent()).isEqualTo(sandboxed);
    }

    @Test
    void downloadsWhenAskedTo() throws IOException {
        FileRecord file = site.file(11, "Ünï \"film\".mp4", "video/mp4", 100);
        for (String query : new String[] {"?download", "?download=1", "?x=%zz&download"}) {
            assertThat(site.get(site.path(file) + query).header("Content-Disposition"))
                    .contains("attachment; filename=\"Uni _film_.mp4\"; "
                            + "filename*=UTF-8''%C3%9Cn%C3%AF%20%22film%22.mp4");
        }
    }

    @Test
    void theTypeIsWhatTheDataAre() throws IOException {
        byte[] matroska = new byte[64];
        matroska[0] = 0x1a;
        matroska[1] = 0x45;
        matroska[2] = (byte) 0xdf;
        matroska[3] = (byte) 0xa3;
        site.engine.workers.forEach(worker -> worker.head = matroska);
        FileRecord file = site.file(12, "film.bin", "application/octet-stream", 300_000);
        var response = site.get(site.path(file), "Range: bytes=200000-200009");
        assertThat(response.header("Content-Type")).contains("video/x-matroska");
        assertThat(response.body()).isEqualTo(SourceBytes.range(12, 200_000, 10));
    }

    @Test
    void linksThatOpenNothingSayWhy() throws IOException {
        FileRecord file = site.file(13, 10);
        assertThat(site.get("/f/nonsense/x").status()).isEqualTo(404);
        assertThat(site.get("/f").status()).isEqualTo(404);
        assertThat(site.get("/f/").status()).isEqualTo(404);
        String banned = URI.create(site.links.stream(file, 666).streamUrl()).getRawPath();
        assertThat(site.get(banned).status()).isEqualTo(403);
        site.gates.register(
                request -> new AccessDecision.Denied(Html.format("Please <b>verify</b>: {}", "a<b"), Keyboard.NONE));
        var denied = site.get(site.path(file), "Accept: text/html");
        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.text()).contains("Please verify: a&lt;b");
        assertThat(denied.header("Access-Control-Allow-Origin")).contains("*");
        String path = site.path(file);
        site.catalog.revoke(file.id());
        assertThat(site.get(path).status()).isEqualTo(410);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/f/../f/x",
                "/f/%2e%2e/x",
                "/f/a%2Fb/c",
                "/f/%00/x",
                "/f//",
                "/f/a;b=c/d",
                "/f/\\..\\x",
                "/f/%c0%ae",
                "/f/%zz/x",
                "/f/x/../../../etc/passwd",
                "/f/ä",
                "/f/?download"
            })
    void hostilePathsOpenNothing(String path) throws IOException {
        var response = site.get(path);
        assertThat(response.status()).isIn(400, 404);
        assertThat(response.text())
                .doesNotContain("Exception")
                .doesNotContain("at io.telecast")
                .doesNotContain("jetty");
    }

    @Test
    void aVeryLongPathIsRefused() throws IOException {
        assertThat(site.get("/f/" + "A".repeat(100_000)).status()).isIn(400, 414, 431);
        assertThat(site.get("/f/" + "A".repeat(5_000)).status()).isEqualTo(404);
    }

    @Test
    void theNameDoesNotMatter() throws IOException {
        FileRecord file = site.file(14, 10);
        String path = site.path(file);
        String bare = path.substring(0, path.lastIndexOf('/'));
        assertThat(site.get(bare).status()).isEqualTo(200);
        assertThat(site.get(bare + "/").status()).isEqualTo(200);
        assertThat(site.get(bare + "/other/deeper.mkv").status()).isEqualTo(200);
    }

    @Test
    void beforeTheFirstByteAFailureIsAPage() throws IOException {
        FileRecord file = site.file(15, 100_000);
        for (FakeWorker worker : site.engine.workers) {
            worker.fault = (message, offset, length) -> {
                throw new MediaException.FloodWait(Duration.ofSeconds(77));
            };
        }
        var response = site.get(site.path(file), "Accept: text/html");
        assertThat(response.status()).isEqualTo(503);
        assertThat(response.header("Retry-After"))
                .hasValueSatisfying(
                        seconds -> assertThat(Integer.parseInt(seconds)).isBetween(60, 77));
        assertThat(response.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(response.header("ETag")).isEmpty();
        assertThat(response.header("Content-Disposition")).isEmpty();
        assertThat(response.text()).contains("Not available");
        assertThat(site.get(site.path(file), "Accept: application/json").text()).startsWith("{");
    }

    @Test
    void aFileThatIsGoneFromTheStorageIsNotFound() throws IOException {
        FileRecord file = site.file(16, 100_000);
        site.engine.sizes.clear();
        assertThat(site.get(site.path(file)).status()).isEqualTo(404);
    }

    @Test
    void afterTheFirstByteAFailureCutsTheConnection() throws IOException {
        FileRecord file = site.file(17, 50L * TestEngine.CHUNK);
        for (FakeWorker worker : site.engine.workers) {
            worker.fault = (message, offset, length) -> {
                if (offset >= 10L * TestEngine.CHUNK) {
                    throw new MediaException.FloodWait(Duration.ofHours(1));
                }
                return length;
            };
        }
        assertThatThrownBy(() -> site.get(site.path(file)))
                .isInstanceOfAny(EOFException.class, java.net.SocketException.class);
        String parts = "Range: bytes=0-9,2000000-2000009";
        assertThatThrownBy(() -> site.get(site.path(file), parts))
                .isInstanceOfAny(EOFException.class, java.net.SocketException.class);
    }

    @Test
    void streamsAreToldAsEvents() throws IOException {
        FileRecord file = site.file(18, 100_000);
        site.get(site.path(file), "Range: bytes=10-19");
        site.assertIdle();
        assertThat(site.events).hasSize(2);
        assertThat(site.events.getFirst()).isInstanceOfSatisfying(Event.StreamStarted.class, started -> {
            assertThat(started.fileId()).isEqualTo(18);
            assertThat(started.userId()).isEqualTo(1);
        });
        assertThat(site.events.getLast()).isInstanceOfSatisfying(Event.StreamEnded.class, ended -> {
            assertThat(ended.bytes()).isEqualTo(10);
            assertThat(ended.complete()).isTrue();
        });
    }

    @Test
    void tokensNeverReachPagesOrHeaders() throws IOException {
        FileRecord file = site.file(19, 10);
        String path = site.path(file);
        String token = path.split("/")[2];
        site.catalog.revoke(19);
        var gone = site.get(path, "Accept: text/html");
        assertThat(gone.text() + gone.headers()).doesNotContain(token);
    }
}
