package io.telecast.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.telecast.host.plugin.PluginActionException;
import io.telecast.host.plugin.PluginState;
import io.telecast.host.plugin.PluginStatus;
import io.telecast.host.plugin.leak.Leak;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One hostile plugin among people who want nothing of it. */
final class HostileScene implements AutoCloseable {

    static final String ID = "hostile";
    static final String END = "telecast.hostile.end";
    static final String SAID = "telecast.hostile.said";

    private static final TestFile FILM = TestFile.of("film.mp4", 300_000);

    private final TelecastExtension telecast;
    private final Path folder;
    private final HostileSource source;
    private final TestChat victim;
    private final TestChat bystander;
    private final String film;
    private int pings;

    HostileScene(TelecastExtension telecast, Path folder, HostileSource source) {
        this.telecast = telecast;
        this.folder = folder;
        this.source = source;
        System.clearProperty(END);
        System.clearProperty(SAID);
        this.victim = telecast.user("Vera").chatWith(telecast.bot());
        this.bystander = telecast.user("Ben").chatWith(telecast.bot());
        bystander.sendFile(FILM);
        this.film = bystander.await("film.mp4").link("Download");
    }

    /** Who uses the hostile plugin. */
    TestChat victim() {
        return victim;
    }

    /** Another one of them. */
    TestChat another() {
        return telecast.user("Vic").chatWith(telecast.bot());
    }

    TestHttp http() {
        return telecast.http();
    }

    /** A request that nobody waits for yet. */
    CompletableFuture<TestResponse> later(String path) {
        return CompletableFuture.supplyAsync(
                () -> telecast.http().get(path), task -> Thread.ofVirtual().start(task));
    }

    void install() throws Exception {
        PluginStatus now = telecast.plugins().install(jar());
        assertThat(now.problem()).isEmpty();
        assertThat(now.state()).isEqualTo(PluginState.ON);
    }

    private Path jar() throws IOException {
        return source.pack(folder, ID);
    }

    /** The operator reads why it does not run, and nothing of it is there. */
    void isRefused(String why) throws Exception {
        try {
            telecast.plugins().install(jar());
        } catch (PluginActionException refused) {
            assertThat(refused).hasMessageContaining(why);
            assertThat(telecast.plugins().find(ID)).isEmpty();
            return;
        }
        throw new AssertionError("It was installed.");
    }

    PluginStatus status() {
        return telecast.plugins().find(ID).orElseThrow();
    }

    /** The operator reads that calls of it failed, and how the latest did. */
    void hasFailed(String how) {
        await().untilAsserted(() -> {
            assertThat(status().health().failures()).isPositive();
            assertThat(status().health().latestFailure()).contains(how);
        });
    }

    /** The operator reads that it was stopped, and why. */
    void isStoppedForGood(String why) {
        await().untilAsserted(() -> {
            assertThat(status().state()).isEqualTo(PluginState.FAILED);
            assertThat(status().problem()).contains("It was stopped, since", why);
        });
    }

    /** The operator reads how many threads will not come back. */
    void isStuck(int threads) {
        await().untilAsserted(() -> {
            assertThat(status().health().stuck()).isEqualTo(threads);
            assertThat(status().notice()).contains("stuck in its code");
        });
    }

    /** What the plugin told the test. */
    void says(String what) {
        await().untilAsserted(() -> assertThat(System.getProperty(SAID)).contains(what));
    }

    void remove() throws Exception {
        telecast.plugins().remove(ID);
        assertThat(telecast.plugins().find(ID)).isEmpty();
    }

    List<Leak> leaks() throws InterruptedException {
        return telecast.plugins().leaks().stream()
                .filter(leak -> leak.pluginId().equals(ID))
                .toList();
    }

    TelecastExtension telecast() {
        return telecast;
    }

    /** Nobody else notices anything: chat, page, job, upload and stream go on. */
    void othersGoOn() {
        othersTalk();
        TestResponse stream = telecast.http().get(film);
        assertThat(stream.status()).isEqualTo(200);
        assertThat(stream.bytes()).isEqualTo(FILM.bytes());
        bystander.sendFile(TestFile.of("song" + pings + ".mp3", 5_000));
        assertThat(bystander.await("song" + pings + ".mp3").link("Download")).startsWith("http");
    }

    /** The same but for files. */
    void othersTalk() {
        String word = "w" + ++pings;
        bystander.send("/ping " + word);
        bystander.await("pong " + word);
        bystander.await("later " + word);
        assertThat(telecast.http().get("/bystander").text()).isEqualTo("here");
        assertThat(telecast.http().get("/livez").status()).isEqualTo(200);
        assertThat(telecast.plugins().find("bystander").orElseThrow().health().failures())
                .isZero();
    }

    /** The film that everybody may see, but for gates. */
    TestResponse film() {
        return telecast.http().get(film);
    }

    /** Plays a case to its end. */
    static void play(TelecastExtension telecast, Path folder, HostileCase hostile) throws Exception {
        try (var scene = new HostileScene(telecast, folder, hostile.source())) {
            hostile.story().play(scene);
        }
    }

    @Override
    public void close() throws Exception {
        System.setProperty(END, "now");
        if (telecast.plugins().find(ID).isPresent()) {
            telecast.plugins().remove(ID);
        }
        assertThat(telecast.plugins().list()).hasSize(1);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(this::othersGoOn);
    }
}
