package io.telecast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.telecast.sandbox.content.GeneratedContent;
import io.telecast.sandbox.world.FirstDay;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Files from users, and their way back. */
class UploadTest {

    private static final long BEN = FirstDay.BEN;
    private static final long BOT = FirstDay.MAIN.botId();
    private static final String TO = "as=" + BEN + "&chat=" + BOT;

    @TempDir
    private Path folder;

    /** The bytes of a generated file as a stream. */
    private static InputStream stream(GeneratedContent content) {
        return new InputStream() {
            private long at;

            @Override
            public int read() {
                return at < content.size() ? content.at(at++) & 0xff : -1;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                int count = content.read(at, ByteBuffer.wrap(into, offset, length));
                at += count;
                return count == 0 ? -1 : count;
            }
        };
    }

    private static String digest(GeneratedContent content) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        try (InputStream in = stream(content)) {
            byte[] buffer = new byte[1 << 16];
            for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Test
    void aFileLargerThanTheMemoryPassesThrough() throws Exception {
        var content = new GeneratedContent(9, 200L << 20);
        try (var process = SandboxProcess.start(folder, "-Xmx64m", "-XX:MaxDirectMemorySize=32m")) {
            Web web = process.web();
            JsonNode message = web.upload(TO + "&name=big.mkv", BodyPublishers.ofInputStream(() -> stream(content)));
            JsonNode media = message.get("media");
            assertThat(media.get("size").longValue()).isEqualTo(content.size());
            String file = media.get("file").stringValue();
            assertThat(web.get("/api/files/" + file).has("sha256")).isFalse();
            assertThat(web.get("/api/files/" + file + "?sha256=1").get("sha256").stringValue())
                    .isEqualTo(digest(content));
            var whole =
                    web.stream(HttpRequest.newBuilder(web.uri("/media/" + file)).build());
            try (InputStream in = whole.body()) {
                assertThat(in.transferTo(java.io.OutputStream.nullOutputStream()))
                        .isEqualTo(content.size());
            }
        }
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() throws Exception {
        try (var rig = Rig.open(folder)) {
            try (var socket = new Socket("127.0.0.1", rig.web().port())) {
                var out = socket.getOutputStream();
                out.write(("POST /api/upload?" + TO + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                out.write(new byte[300_000]);
                out.flush();
                await().until(() -> files() == 1);
            }
            await().until(() -> files() == 0);
            assertThat(rig.web().get("/api/messages?" + TO).get("messages")).isEmpty();
        }
    }

    private long files() throws IOException {
        try (var all = Files.list(folder.resolve("files"))) {
            return all.count();
        }
    }

    @Test
    void whatCannotBeSentIsNotKept() throws Exception {
        try (var rig = Rig.open(folder)) {
            var tooLong = "x".repeat(1025);
            for (String query : new String[] {
                "as=77&chat=" + BOT,
                "as=" + BEN + "&chat=" + FirstDay.NEWS,
                TO + "&caption=" + tooLong,
                TO + "&replyTo=99",
                TO + "&kind=hologram",
                TO + "&type=nonsense",
                TO + "&duration=-1",
                "chat=" + BOT
            }) {
                var answer = rig.web().tryPost("/api/upload?" + query, BodyPublishers.ofString("bytes"));
                assertThat(answer.statusCode()).as(query).isBetween(400, 404);
                assertThat(Web.error(answer)).isNotBlank();
            }
            assertThat(rig.web()
                            .tryPost("/api/upload?" + TO, BodyPublishers.noBody())
                            .statusCode())
                    .isEqualTo(400);
            assertThat(files()).isZero();
        }
    }

    @Test
    void moreThanTelegramTakesIsRefusedAtOnce() throws Exception {
        try (var rig = Rig.open(folder);
                var socket = new Socket("127.0.0.1", rig.web().port())) {
            socket.getOutputStream()
                    .write(("POST /api/upload?" + TO
                                    + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4194304001\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413").contains("4000 MiB");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a.mp4, , auto, video, video/mp4", "a.jpg, , auto, photo, image/jpeg",
                "a.bin, , auto, document, application/octet-stream",
        "a.mp4, , document, document, video/mp4", "a, audio/ogg; codecs=opus, voice, voice, audio/ogg",
                "A.GIF, , auto, animation, image/gif",
    })
    void theKindFollowsFromTheNameUnlessItIsGiven(
            String name, String type, String kind, String expectedKind, String expectedType) throws Exception {
        try (var rig = Rig.open(folder)) {
            String given = type == null ? "" : "&type=" + java.net.URLEncoder.encode(type, StandardCharsets.UTF_8);
            JsonNode media = rig.web()
                    .upload(
                            TO + "&name=" + name + given + "&kind=" + kind + "&duration=1.5&width=4&height=3",
                            BodyPublishers.ofString("bytes"))
                    .get("media");
            assertThat(media.get("kind").stringValue()).isEqualTo(expectedKind);
            assertThat(media.get("mimeType").stringValue()).isEqualTo(expectedType);
            assertThat(media.get("duration").doubleValue()).isEqualTo(1.5);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-4, 206, 01234, bytes 0-4/10", "bytes=7-, 206, 789, bytes 7-9/10", "bytes=-3, 206, 789, bytes 7-9/10",
        "bytes=5-99, 206, 56789, bytes 5-9/10", "bytes=-99, 206, 0123456789, bytes 0-9/10",
                "bytes=9-9, 206, 9, bytes 9-9/10",
        "bytes=10-, 416, , bytes */10", "bytes=-0, 416, , bytes */10", "'bytes=0-1,3-4', 200, 0123456789, ",
        "bytes=4-2, 200, 0123456789, ", "lines=0-4, 200, 0123456789, ",
                "bytes=99999999999999999999-, 200, 0123456789, ",
    })
    void rangesAreThoseOfTheFile(String range, int status, String body, String contentRange) throws Exception {
        try (var rig = Rig.open(folder)) {
            String file = rig.web()
                    .upload(TO, BodyPublishers.ofString("0123456789"))
                    .get("media")
                    .get("file")
                    .stringValue();
            var get = HttpRequest.newBuilder(rig.web().uri("/media/" + file)).header("Range", range);
            var response = rig.web().send(get.build());
            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(response.headers().firstValue("Content-Range").orElse(null))
                    .isEqualTo(contentRange);
            if (status != 416) {
                assertThat(response.body()).isEqualTo(body);
            }
            var head = rig.web().send(get.HEAD().build());
            assertThat(head.statusCode()).isEqualTo(status);
            assertThat(head.body()).isEmpty();
            var other =
                    rig.web().send(get.GET().header("If-Range", "\"another\"").build());
            assertThat(other.body()).isEqualTo("0123456789");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "image/svg+xml", "application/javascript"})
    void whatCouldRunInAPageIsNotOpenedInPlace(String type) throws Exception {
        try (var rig = Rig.open(folder)) {
            String file = rig.web()
                    .upload(
                            TO + "&name=x%22%0d%0aA:b.html&type="
                                    + java.net.URLEncoder.encode(type, StandardCharsets.UTF_8),
                            BodyPublishers.ofString("<script>1</script>"))
                    .get("media")
                    .get("file")
                    .stringValue();
            var response = rig.web()
                    .send(HttpRequest.newBuilder(rig.web().uri("/media/" + file))
                            .build());
            assertThat(response.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("attachment; filename*=UTF-8''x%22A%3Ab.html");
            assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("sandbox");
            assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        }
    }

    @Test
    void samplesHaveTheirFactsAndThumbnails() throws Exception {
        try (var rig = Rig.open(folder)) {
            JsonNode samples = rig.web().get("/api/world").get("samples");
            assertThat(samples).hasSize(7);
            for (JsonNode sample : samples) {
                JsonNode media = rig.web()
                        .post(
                                "/api/sample",
                                Map.of(
                                        "as",
                                        BEN,
                                        "chat",
                                        BOT,
                                        "sample",
                                        sample.get("name").stringValue(),
                                        "caption",
                                        "c"))
                        .get("media");
                assertThat(media.get("size")).isEqualTo(sample.get("size"));
                assertThat(media.get("kind")).isEqualTo(sample.get("kind"));
                String file = media.get("file").stringValue();
                var thumb = rig.web()
                        .bytes(HttpRequest.newBuilder(rig.web().uri("/media/" + file + "?thumb"))
                                .build());
                assertThat(thumb.statusCode()).isEqualTo(media.get("thumb").booleanValue() ? 200 : 404);
                if (media.get("kind").stringValue().equals("video")) {
                    assertThat(media.get("duration").doubleValue()).isBetween(29.0, 31.0);
                    assertThat(thumb.body()).startsWith(0xff, 0xd8);
                }
            }
            JsonNode twice = rig.web().post("/api/sample", Map.of("as", BEN, "chat", BOT, "sample", "scale.mp3"));
            assertThat(rig.web()
                            .get("/api/messages?" + TO)
                            .toString()
                            .split(twice.get("media").get("file").toString(), -1))
                    .hasSize(3);
        }
    }
}
