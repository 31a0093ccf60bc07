package io.telecast.dist.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.dist.Digest;
import io.telecast.dist.Links;
import io.telecast.dist.MadeUp;
import io.telecast.dist.Product;
import io.telecast.dist.Web;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Telegram misbehaves: what arrives is right all the same. */
class FaultsIT {
    private static final MadeUp FILE = new MadeUp("faulty.bin", 100_000_003, 13);

    @TempDir
    private static Path data;

    @AutoClose
    private static Product product;

    private static Links links;

    @BeforeAll
    static void start() {
        // A small cache and short patience, so that faults are met instead of stepped around.
        product = Product.in(data)
                .optimized()
                .set("stream.cache-size", "16MiB")
                .set("stream.fetch-timeout", "2s")
                .start();
        var user = product.chat().newcomer("Victim");
        links = Links.of(user.answerTo(user.generated(FILE.name(), FILE.size(), FILE.seed())));
    }

    @AfterEach
    void clear() {
        product.chat().noFaults();
    }

    @ParameterizedTest
    @CsvSource({"flood, 0.1, 1", "lost, 0.05, 0", "expired, 0.1, 0", "slow, 0.05, 1"})
    void neverWrongBytesWhileReadsFail(String kind, double share, int seconds, TestReporter report)
            throws InterruptedException {
        product.chat()
                .faults(Map.of(
                        "rules", List.of(Map.of("target", "media", "kind", kind, "share", share, "seconds", seconds))));

        var ranges = new RandomRanges(FILE, links.bytes()).run(8, 240, 3);

        report.publishEntry(kind, ranges.toString());
        assertThat(ranges.wrong()).isEmpty();
        assertThat(ranges.right()).as(ranges.toString()).isGreaterThan(200);
    }

    @Test
    void oneWorkerThatIsDownCostsNobodyAByte() throws IOException {
        var worker = product.chat().workers().getFirst();
        product.chat()
                .faults(Map.of(
                        "rules", List.of(Map.of("target", "media", "bot", worker.id(), "kind", "down", "share", 1.0))));

        assertThat(Digest.of(Web.open(links.bytes()).body())).isEqualTo(Digest.of(FILE.stream()));
    }

    @Test
    void aReferenceThatExpiresInTheMiddleIsRenewed() throws IOException {
        product.chat()
                .faults(Map.of(
                        "rules", List.of(Map.of("target", "media", "kind", "expired", "share", 1.0, "count", 3))));

        assertThat(Digest.of(Web.open(links.bytes()).body())).isEqualTo(Digest.of(FILE.stream()));
    }

    @Test
    void withEverythingDownTheConnectionIsCutAndLaterItWorksAgain() {
        // one that no other test has read: what is in memory is served all the same
        var unread = new MadeUp("unread.bin", 10_000_019, 14);
        var user = product.chat().newcomer("Patient");
        var address = Links.of(user.answerTo(user.generated(unread.name(), unread.size(), unread.seed())));
        product.chat().faults(Map.of("rules", List.of(Map.of("target", "media", "kind", "down", "share", 1.0))));

        var during = outcome(unread, address);
        assertThat(during).isNotEqualTo("right").isNotEqualTo("wrong");

        product.chat().noFaults();
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(60))
                .until(() -> outcome(unread, address).equals("right"));
    }

    private static String outcome(MadeUp file, Links address) {
        long first = 9_000_000;
        long last = 9_099_999;
        try {
            var answer = Web.range(address.bytes(), first, last);
            if (answer.statusCode() != 206) {
                return "refused " + answer.statusCode();
            }
            return java.util.Arrays.equals(answer.body(), file.range(first, last)) ? "right" : "wrong";
        } catch (java.io.UncheckedIOException e) {
            return "cut";
        }
    }
}
