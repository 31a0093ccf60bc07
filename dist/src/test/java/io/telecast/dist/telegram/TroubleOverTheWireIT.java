package io.telecast.dist.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.telecast.dist.Counts;
import io.telecast.dist.Links;
import io.telecast.dist.MadeUp;
import io.telecast.dist.Product;
import io.telecast.dist.TelegramWorld;
import io.telecast.dist.Web;
import io.telecast.sandbox.world.FirstDay;
import io.telecast.sandbox.world.Rank;
import io.telecast.testdc.TestDataCentre;
import io.telecast.testdc.fault.FaultRule;
import io.telecast.testdc.fault.FaultRule.Action;
import io.telecast.testdc.fault.Outages.Manner;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Something goes wrong on the wire while a film is watched: every byte is right or the connection is cut, and it heals. */
class TroubleOverTheWireIT {

    private static final String GET_FILE = "upload.getFile";
    private static final int SIZE = 24_000_007;
    private static final long FIRST_WORKER = FirstDay.WORKERS.getFirst().botId();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path data;

    private TelegramWorld telegram;
    private TestDataCentre centre;
    private Product product;
    private MadeUp original;
    private Links links;

    @BeforeEach
    void sendAFilm() {
        telegram = TelegramWorld.start();
        centre = telegram.centre();
        // a small cache, so that trouble is met instead of stepped around
        product = telegram.product(data).set("stream.cache-size", "16MiB").start();
        original = new MadeUp("film.mkv", SIZE, 7);
        var user = product.chat().newcomer("Viewer");
        var sent = user.generated(original.name(), original.size(), original.seed());
        centre.moveFile(sent.file().file(), 4);
        links = Links.of(user.answerTo(sent));
        assertThat(read(0, 100_000)).isEqualTo(100_000);
    }

    @AfterEach
    void end() {
        // also where the beginning failed: what is not there is passed over
        try (var world = telegram;
                var running = product) {
            assertThat(world).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Action.Plain.class,
            names = {"CUT", "CUT_BEFORE_ANSWER", "TEAR_ANSWER"})
    void connectionsAreLost(Action.Plain manner) {
        var rule = centre.faults()
                .rules()
                .add(FaultRule.on(GET_FILE).share(0.25).times(6).then(manner));
        tell("connections lost (" + manner + ")", watch());
        assertThat(rule.hits()).isPositive();
    }

    @Test
    void referencesExpire() {
        assertThat(read(0, SIZE / 4)).isEqualTo(SIZE / 4);
        centre.expireReferences();
        tell("references expired", watch());
        assertThat(refusals("FILE_REFERENCE_EXPIRED")).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void aDataCentreIsDownForFiveSeconds(Manner manner) {
        centre.faults().outages().down(4, manner);
        CompletableFuture.delayedExecutor(5, TimeUnit.SECONDS)
                .execute(() -> centre.faults().outages().up(4));
        tell("a data centre down for 5 s (" + manner + ")", watch());
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 40})
    void aBotIsFlooded(long seconds) {
        var rule = centre.faults()
                .rules()
                .add(FaultRule.on(GET_FILE).of(FIRST_WORKER).times(1).flood(seconds));
        tell("FLOOD_WAIT_" + seconds, watch());
        assertThat(rule.hits()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {600, -600})
    void theClocksAreTenMinutesApart(long seconds) {
        centre.faults().clock().shift(Duration.ofSeconds(seconds));
        tell("a clock that is off by " + seconds + " s", watch());
    }

    @Test
    void aTokenIsRevoked() {
        var token = FirstDay.WORKERS.getFirst();
        centre.revoke(token);
        tell("a revoked token", watch());
        assertThat(refusals("AUTH_KEY_UNREGISTERED")).isPositive();
        assertThat(product.console().all()).doesNotContain(token.value());
    }

    @Test
    void theChannelIsHiddenFromAWorker() {
        telegram.setMember(FIRST_WORKER, Rank.NONE);
        centre.expireReferences();
        tell("a channel that a worker cannot read", watch());
        assertThat(refusals("CHANNEL_PRIVATE")).isPositive();
    }

    private long refusals(String error) {
        return centre.counters().errors().entrySet().stream()
                .filter(each -> each.getKey().contains(error))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Once the trouble is over, all of the film comes without a cut. */
    private void tell(String trouble, int cuts) {
        Counts.print(
                trouble,
                SIZE + " bytes right; the viewer's connection was cut " + cuts + " times; refused: "
                        + centre.counters().errors());
        centre.faults().clear();
        await("a film without a cut").atMost(PATIENCE).until(() -> watch() == 0);
    }

    /** Watches it all, asking anew where the connection is cut, as players do; answers how often it was. */
    private int watch() {
        int cuts = 0;
        int at = read(0, SIZE);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (at < SIZE) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            cuts++;
            at += read(at, SIZE);
        }
        return cuts;
    }

    /** Reads until the end of the range or of the connection; answers how many bytes came, all of which were right. */
    private int read(int from, int to) {
        int at = from;
        var answer = Web.open(links.bytes(), "Range", "bytes=" + from + "-" + (to - 1));
        if (answer.statusCode() != 206) {
            assertThat(answer.statusCode()).as("no bytes, but a reason").isIn(500, 502, 503, 504);
            return 0;
        }
        try (InputStream body = answer.body()) {
            var buffer = new byte[1 << 16];
            for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
                if (count > 0) {
                    assertThat(Arrays.copyOf(buffer, count)).isEqualTo(original.range(at, at + count - 1L));
                    at += count;
                }
            }
        } catch (IOException | UncheckedIOException cut) {
            // what came was right
        }
        return at - from;
    }
}
