package io.telecast.testdc.tdlib;

import static io.telecast.testdc.tdlib.TdClient.MESSAGE;
import static io.telecast.testdc.tdlib.TdClient.formatted;
import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.sandbox.content.GeneratedContent;
import io.telecast.sandbox.world.MessageView;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Files, down and up. */
class TdlibFilesTest extends TalkingBot {

    private static final int SIZE = 3_000_001;

    private static byte[] download(JsonNode file) throws IOException {
        JsonNode done = client.call(
                "downloadFile",
                "file_id",
                file.path("id").asInt(),
                "priority",
                1,
                "offset",
                0,
                "limit",
                0,
                "synchronous",
                true);
        assertThat(done.path("local").path("is_downloading_completed").asBoolean())
                .isTrue();
        return Files.readAllBytes(Path.of(done.path("local").path("path").asString()));
    }

    private static byte[] generated(long seed) {
        var bytes = ByteBuffer.allocate(SIZE);
        new GeneratedContent(seed, SIZE).read(0, bytes);
        return bytes.array();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 5})
    void downloadsFromTheDataCentreWhereTheFileIs(int dataCenter) throws IOException {
        MessageView sent = ada.send(bot(), dc.file("film" + dataCenter + ".bin", SIZE, dataCenter), "in " + dataCenter);
        dc.moveFile(sent.media().orElseThrow().file(), dataCenter);
        // The message names the place from before the move, and TDLib is told to migrate.
        JsonNode message = client.awaitText("in " + dataCenter);

        assertThat(download(message.path("content").path("document").path("document")))
                .isEqualTo(generated(dataCenter));
    }

    @Test
    void showsWhatKindOfFileItIs() throws IOException {
        MessageView sent = ada.send(bot(), dc.clip("test-card.mp4"), "a video");
        JsonNode video = client.awaitText("a video").path("content").path("video");
        assertThat(video.path("width").asInt()).isEqualTo(640);
        assertThat(video.path("duration").asInt()).isEqualTo(30);
        assertThat(download(video.path("thumbnail").path("file"))).startsWith(0xff, 0xd8);
        assertThat(download(video.path("video")))
                .isEqualTo(dc.bytes(sent.media().orElseThrow().file()));

        MessageView picture = ada.send(bot(), dc.clip("poster.jpg"), "a photo");
        JsonNode sizes =
                client.awaitText("a photo").path("content").path("photo").path("sizes");
        assertThat(sizes.size()).isEqualTo(2);
        assertThat(download(sizes.get(1).path("photo")))
                .isEqualTo(dc.bytes(picture.media().orElseThrow().file()));

        ada.send(bot(), dc.clip("scale.mp3"), "a scale");
        assertThat(client.awaitText("a scale")
                        .path("content")
                        .path("audio")
                        .path("duration")
                        .asInt())
                .isEqualTo(24);
    }

    @Test
    void downloadsFromTheContentNetwork() throws IOException {
        MessageView sent = ada.send(bot(), dc.file("popular.bin", SIZE, 55), "popular");
        dc.deliver(sent.media().orElseThrow().file());
        JsonNode message = client.awaitText("popular");

        assertThat(download(message.path("content").path("document").path("document")))
                .isEqualTo(generated(55));
        assertThat(dc.counters().calls("upload.getCdnFile")).isPositive();
    }

    /** TDLib does not repair the references of bots. */
    @Test
    void refusesReferencesThatExpired() {
        channel.post(dc.file("old.bin", SIZE, 77), "old");
        JsonNode document =
                client.awaitText("old").path("content").path("document").path("document");
        dc.expireReferences();
        assertThat(client.error(
                        "downloadFile", "file_id", document.path("id").asInt(), "priority", 1, "synchronous", true))
                .startsWith("400 File download has failed");
        assertThat(dc.counters().errors("400 FILE_REFERENCE_EXPIRED")).isPositive();
    }

    @Test
    void uploadsDocuments(@TempDir Path folder) throws IOException {
        ada.send(bot(), "/export");
        client.awaitText("/export");
        byte[] bytes = new byte[700_001];
        new Random(5).nextBytes(bytes);
        Path file = Files.write(folder.resolve("batch.json"), bytes);
        JsonNode sent = client.sendMessage(
                ada.id(),
                Map.of(
                        "@type",
                        "inputMessageDocument",
                        "document",
                        Map.of(
                                "@type",
                                "inputDocument",
                                "document",
                                Map.of("@type", "inputFileLocal", "path", file.toString())),
                        "caption",
                        formatted("Your batch")));

        long id = sent.path("id").asLong() / MESSAGE;
        MessageView seen = seen(id);
        assertThat(seen.text()).isEqualTo("Your batch");
        assertThat(seen.media().orElseThrow().fileName()).isEqualTo("batch.json");
        assertThat(dc.bytes(seen.media().orElseThrow().file())).isEqualTo(bytes);
    }
}
