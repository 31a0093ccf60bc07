package io.telecast.host.http.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RangeParserTest {

    private static final List<String> NUMBERS = List.of(
            "", "0", "7", "007", "99", "100", "101", "999999999999999999", "9999999999999999999", "x", " 5", "٣");

    /** The short way for the usual form must say what the long way says. */
    @Test
    void answersTheSameWhicheverWayAHeaderIsRead() {
        var random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            String spec = pick(random) + (random.nextInt(9) == 0 ? "" : "-") + pick(random);
            long size = random.nextInt(3) * 100L;
            // a list with an empty element means the same, and is never the usual form
            assertThat(RangeParser.parse("bytes=" + spec, size))
                    .as("%s of %d bytes", spec, size)
                    .isEqualTo(RangeParser.parse("bytes=," + spec, size));
        }
    }

    @Test
    void readsTheUsualForms() {
        assertThat(RangeParser.parse("bytes=7-9", 100)).isEqualTo(parts(7, 9));
        assertThat(RangeParser.parse("bytes=7-", 100)).isEqualTo(parts(7, 99));
        assertThat(RangeParser.parse("bytes=7-1000", 100)).isEqualTo(parts(7, 99));
    }

    private static String pick(Random random) {
        return NUMBERS.get(random.nextInt(NUMBERS.size()));
    }

    private static RangeSelection parts(long first, long last) {
        return new RangeSelection.Parts(List.of(new ByteRange(first, last)));
    }
}
