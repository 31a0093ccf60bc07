package io.telecast.host.http.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.telecast.api.event.Event;
import io.telecast.host.files.FileRecord;
import io.telecast.host.stream.FakeWorker;
import io.telecast.host.stream.SourceBytes;
import io.telecast.host.stream.TestEngine;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdleViewersTest {

    private final TestSite site;

    IdleViewersTest() throws IOException {
        site = new TestSite(Duration.ofSeconds(1));
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        site.assertIdle();
        site.close();
    }

    @Test
    void aViewerThatReadsNothingIsCutWhenItsTimeIsOver() throws IOException {
        FileRecord file = site.file(1, 2000L * TestEngine.CHUNK);
        try (RawConnection viewer = site.connect()) {
            viewer.send("GET", site.path(file));
            assertThat(viewer.receiveHead().status()).isEqualTo(200);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(site.streams.active()).isZero());
            assertThat(site.events.getLast())
                    .isInstanceOfSatisfying(
                            Event.StreamEnded.class,
                            ended -> assertThat(ended.complete()).isFalse());
        }
    }

    @Test
    void aViewerWhoseBytesAreLongInComingIsNotTakenForIdle() throws IOException {
        FileRecord file = site.file(2, TestEngine.CHUNK);
        for (FakeWorker worker : site.engine.workers) {
            worker.fault = (message, offset, length) -> {
                Thread.sleep(2500);
                return length;
            };
        }
        assertThat(site.get(site.path(file), "Range: bytes=0-99").body()).isEqualTo(SourceBytes.range(2, 0, 100));
    }
}
