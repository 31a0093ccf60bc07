package io.telecast.host.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.host.config.HttpConfig;
import io.telecast.host.config.Secret;
import io.telecast.host.telegram.BackendCheck;
import io.telecast.host.telegram.Finding;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksTest {

    private static final Instant BUILT = Instant.parse("2025-09-01T00:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void anOldJavaFails() {
        assertThat(new JavaCheck(Runtime.Version.parse("21.0.2"), "/jdk").look())
                .isInstanceOfSatisfying(
                        Finding.Failed.class,
                        found -> assertThat(found.remedy()).contains("JDK 25"));
        assertThat(JavaCheck.present().look()).isInstanceOf(Finding.Ok.class);
    }

    @Test
    void aClockThatStandsInThePastFailsAndOneThatNobodyKeepsIsWarnedOf() throws Exception {
        assertThat(new ClockCheck(() -> Instant.EPOCH, BUILT, folder).look()).isInstanceOf(Finding.Failed.class);
        Instant now = BUILT.plusSeconds(1);
        assertThat(new ClockCheck(() -> now, BUILT, folder).look()).isInstanceOf(Finding.Ok.class);
        Path keeper = Files.createDirectories(folder.resolve("systemd/timesync"));
        assertThat(new ClockCheck(() -> now, BUILT, folder).look()).isInstanceOf(Finding.Warning.class);
        Files.createFile(keeper.resolve("synchronized"));
        assertThat(new ClockCheck(() -> now, BUILT, folder).look()).isInstanceOf(Finding.Ok.class);
    }

    @Test
    void aClockThatDisagreesWithTelegramsIsWarnedOf() {
        assertThat(new TelegramTimeCheck(() -> BUILT, BUILT.plusSeconds(29)).look())
                .isInstanceOf(Finding.Ok.class);
        assertThat(new TelegramTimeCheck(() -> BUILT, BUILT.plusSeconds(601)).look())
                .isInstanceOfSatisfying(
                        Finding.Warning.class, found -> assertThat(found.text()).contains("10 min behind"));
        assertThat(new TelegramTimeCheck(() -> BUILT, BUILT.minusSeconds(45))
                        .look()
                        .text())
                .contains("45 s ahead");
    }

    @Test
    void littleRoomIsWarnedOfAndNoneFails() {
        assertThat(DiskCheck.finding(5L << 30, "")).isInstanceOf(Finding.Ok.class);
        assertThat(DiskCheck.finding(500L << 20, "")).isInstanceOf(Finding.Warning.class);
        assertThat(DiskCheck.finding(50L << 20, "")).isInstanceOf(Finding.Failed.class);
        assertThat(new DiskCheck(folder.resolve("a/b/c")).look().text()).contains(folder.toString());
    }

    @Test
    void aDataDirectoryThatOthersReadIsWarnedOf() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(new DataDirectoryCheck(folder, false).look())
                .isInstanceOfSatisfying(
                        Finding.Warning.class,
                        found -> assertThat(found.remedy()).contains("chmod 700"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        assertThat(new DataDirectoryCheck(folder, false).look()).isInstanceOf(Finding.Ok.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aPublicUrlIsAskedWhileTheHostRuns() throws Exception {
        var server = com.sun.net.httpserver.HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/tele/livez", exchange -> {
            exchange.sendResponseHeaders(200, 3);
            exchange.getResponseBody().write("ok\n".getBytes());
            exchange.close();
        });
        server.start();
        int port = server.getAddress().getPort();
        try {
            assertThat(look("http://127.0.0.1:" + port + "/tele/").text()).contains("leads here");
            assertThat(look("http://127.0.0.1:" + port + "/other")).isInstanceOf(Finding.Failed.class);
        } finally {
            server.stop(0);
        }
        assertThat(look("http://127.0.0.1:" + port)).isInstanceOf(Finding.Warning.class);
    }

    private static Finding look(String url) throws InterruptedException {
        return new PublicUrlCheck(
                        new HttpConfig("127.0.0.1", 8080, url, Duration.ofMinutes(1), "", "", new Secret(""), false),
                        true)
                .look();
    }

    @Test
    void aCheckThatHangsIsGivenUp() throws Exception {
        var never = new CountDownLatch(1);
        BackendCheck hangs = new BackendCheck() {
            @Override
            public String name() {
                return "endless";
            }

            @Override
            public Finding look() throws InterruptedException {
                never.await();
                return new Finding.Ok("");
            }
        };
        List<Diagnosis> all =
                new Doctor(Duration.ofMillis(50)).examine(List.of(hangs, JavaCheck.present()), each -> {});
        assertThat(all.getFirst().finding())
                .isInstanceOfSatisfying(
                        Finding.Failed.class, found -> assertThat(found.text()).contains("no answer"));
        assertThat(all.getLast().finding()).isInstanceOf(Finding.Ok.class);
    }

    @Test
    void checksThatMostlyWaitAreMadeSideBySideAndToldInOrder() throws Exception {
        var both = new CountDownLatch(2);
        List<Diagnosis> all = new Doctor(Duration.ofSeconds(30))
                .examineTogether(List.of(meeting("one", both), meeting("two", both)), each -> {});
        assertThat(all).extracting(Diagnosis::name).containsExactly("one", "two");
        assertThat(all).extracting(Diagnosis::finding).containsOnly(new Finding.Ok("met"));
    }

    private static BackendCheck meeting(String name, CountDownLatch all) {
        return new BackendCheck() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Finding look() throws InterruptedException {
                all.countDown();
                all.await();
                return new Finding.Ok("met");
            }
        };
    }
}
