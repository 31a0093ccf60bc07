package io.telecast.host.http.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.telecast.api.event.Event;
import io.telecast.host.files.FileRecord;
import io.telecast.host.stream.FakeWorker;
import io.telecast.host.stream.SourceBytes;
import io.telecast.host.stream.TestEngine;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeavingViewersTest {

    private final TestSite site;

    LeavingViewersTest() throws IOException {
        site = new TestSite();
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        site.assertIdle();
        site.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aViewerThatLeavesDuringAHungFetchIsReleased(boolean abruptly) throws Exception {
        FileRecord file = site.file(1, 10L * TestEngine.CHUNK);
        AtomicInteger interrupted = hang();
        RawConnection viewer = site.connect();
        viewer.send("GET", site.path(file));
        await().until(() -> site.engine.pool.load() > 0 && site.streams.active() == 1);
        if (abruptly) {
            viewer.socket.setSoLinger(true, 0);
        }
        viewer.close();
        await().untilAsserted(() -> {
            assertThat(site.streams.active()).isZero();
            assertThat(site.engine.cache.leases()).isZero();
            assertThat(site.engine.pool.load()).isZero();
        });
        assertThat(interrupted.get()).isPositive();
        assertThat(site.streams.broken()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void clientsThatCancelAreReleasedToo(HttpClient.Version version) throws Exception {
        FileRecord file = site.file(2, 10L * TestEngine.CHUNK);
        hang();
        try (HttpClient client = HttpClient.newHttpClient()) {
            // Opens the connection first, so that HTTP/2 is spoken from the start.
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.server.port() + "/f/x"))
                    .version(version);
            client.send(request.build(), BodyHandlers.discarding());
            var answer = client.sendAsync(
                    request.copy()
                            .uri(URI.create(site.links.stream(file, 1).streamUrl()))
                            .build(),
                    BodyHandlers.ofByteArray());
            await().until(() -> site.engine.pool.load() > 0 && site.streams.active() == 1);
            answer.cancel(true);
            await().untilAsserted(() -> assertThat(site.streams.active()).isZero());
            client.shutdownNow();
        }
    }

    @Test
    void whatAWaitingViewerSentAheadIsAnsweredInOrder() throws Exception {
        FileRecord file = site.file(3, 10L * TestEngine.CHUNK);
        var release = new CountDownLatch(1);
        var waiting = new AtomicInteger();
        for (FakeWorker worker : site.engine.workers) {
            worker.fault = (message, offset, length) -> {
                waiting.incrementAndGet();
                release.await();
                return length;
            };
        }
        try (RawConnection viewer = site.connect()) {
            viewer.send("GET", site.path(file), "Range: bytes=0-99");
            await().until(() -> waiting.get() > 0);
            String next = "GET " + site.path(file) + " HTTP/1.1\r\nHost: x\r\nRange: bytes=100-199\r\n\r\n";
            // Piece by piece, so that a look at the connection finds only some of it.
            for (int i = 0; i < next.length(); i += 7) {
                viewer.send(next.substring(i, Math.min(next.length(), i + 7)));
                await().pollDelay(Duration.ofMillis(20)).until(() -> true);
            }
            viewer.send("GET", site.path(file), "Range: bytes=200-299");
            await().pollDelay(Duration.ofMillis(600)).until(() -> site.streams.active() == 1);
            release.countDown();
            for (int i = 0; i < 3; i++) {
                assertThat(viewer.receive(false).body()).isEqualTo(SourceBytes.range(3, i * 100L, 100));
            }
        }
    }

    @Test
    void aThousandAbortedStreamsLeaveNothing() throws Exception {
        FileRecord file = site.file(4, 200L * TestEngine.CHUNK);
        String path = site.path(file);
        for (FakeWorker worker : site.engine.workers) {
            worker.fault = (message, offset, length) -> {
                Thread.sleep(ThreadLocalRandom.current().nextInt(5));
                return length;
            };
        }
        try (var pool = Executors.newFixedThreadPool(32, Thread.ofVirtual().factory())) {
            var viewers = new ArrayList<Future<?>>();
            for (int i = 0; i < 1000; i++) {
                var random = new Random(i);
                viewers.add(pool.submit(() -> {
                    try (RawConnection viewer = site.connect()) {
                        long from = random.nextLong(file.size() - 300_000);
                        viewer.send("GET", path, "Range: bytes=" + from + "-");
                        if (random.nextInt(4) > 0) {
                            assertThat(viewer.receiveHead().status()).isEqualTo(206);
                            int count = random.nextInt(200_000);
                            assertThat(viewer.read(count)).isEqualTo(SourceBytes.range(4, from, count));
                        }
                        if (random.nextBoolean()) {
                            viewer.socket.setSoLinger(true, 0);
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> viewer : viewers) {
                viewer.get();
            }
        }
        site.assertIdle();
        long started = site.events.stream()
                .filter(Event.StreamStarted.class::isInstance)
                .count();
        long ended =
                site.events.stream().filter(Event.StreamEnded.class::isInstance).count();
        assertThat(ended).isEqualTo(started).isPositive();
    }

    @Test
    void manyViewersOfOneFileFetchEachChunkOnce() throws Exception {
        FileRecord file = site.file(5, 30L * TestEngine.CHUNK + 11);
        for (FakeWorker worker : site.engine.workers) {
            worker.fault = (message, offset, length) -> {
                Thread.sleep(2);
                return length;
            };
        }
        byte[] expected = SourceBytes.range(5, 0, (int) file.size());
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var viewers = new ArrayList<Future<byte[]>>();
            for (int i = 0; i < 40; i++) {
                viewers.add(pool.submit(() -> site.get(site.path(file)).body()));
            }
            for (Future<byte[]> viewer : viewers) {
                assertThat(viewer.get()).isEqualTo(expected);
            }
        }
        assertThat(site.engine.workers.stream()
                        .mapToLong(worker -> worker.bytesRead.get())
                        .sum())
                .isEqualTo(file.size());
    }

    @Test
    void aServerThatStopsCutsItsStreams() throws Exception {
        FileRecord file = site.file(6, 10L * TestEngine.CHUNK);
        hang();
        RawConnection viewer = site.connect();
        viewer.send("GET", site.path(file));
        await().until(() -> site.streams.active() == 1);
        site.server.close();
        site.assertIdle();
        viewer.close();
    }

    private AtomicInteger hang() {
        var interrupted = new AtomicInteger();
        for (FakeWorker worker : site.engine.workers) {
            worker.fault = (message, offset, length) -> {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException stopped) {
                    interrupted.incrementAndGet();
                    throw stopped;
                }
                return length;
            };
        }
        return interrupted;
    }
}
