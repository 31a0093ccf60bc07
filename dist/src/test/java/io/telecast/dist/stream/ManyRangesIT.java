package io.telecast.dist.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.dist.Digest;
import io.telecast.dist.Links;
import io.telecast.dist.MadeUp;
import io.telecast.dist.Product;
import io.telecast.dist.SharedProduct;
import io.telecast.dist.Web;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/** Large files and many requests. */
@ExtendWith(SharedProduct.class)
class ManyRangesIT {
    private static final int RANGES = 10_000;

    @Test
    void tenThousandRandomRangesEqualTheOriginal(Product product, TestReporter report) throws InterruptedException {
        var file = new MadeUp("ranges.bin", 300_000_007, 4711);
        var user = product.chat().newcomer("Random");
        var links = Links.of(user.answerTo(user.generated(file.name(), file.size(), file.seed())));

        var ranges = new RandomRanges(file, links.bytes()).run(8, RANGES, 1);

        report.publishEntry("ranges", ranges.toString());
        assertThat(ranges.wrong()).isEmpty();
        assertThat(ranges.right()).isEqualTo(RANGES);
    }

    @Test
    void aGibibyteArrivesWhole(Product product, TestReporter report) throws IOException {
        var file = new MadeUp("gibibyte.bin", 1L << 30, 99);
        var user = product.chat().newcomer("Gigabyte");
        var links = Links.of(user.answerTo(user.generated(file.name(), file.size(), file.seed())));
        long start = System.nanoTime();

        var response = Web.open(links.bytes());
        var digest = Digest.of(response.body());

        report.publishEntry("1 GiB in ms", Long.toString((System.nanoTime() - start) / 1_000_000));
        assertThat(response.headers().firstValueAsLong("Content-Length")).hasValue(file.size());
        assertThat(digest).isEqualTo(Digest.of(file.stream()));
    }
}
