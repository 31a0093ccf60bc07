package io.telecast.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource({
        "-5, 0 s",
        "0, 0 s",
        "59, 59 s",
        "60, 1 min",
        "200, 3 min 20 s",
        "3600, 1 h",
        "7500, 2 h 5 min",
        "3605, 1 h",
        "97200, 1 d 3 h",
    })
    void timesHaveTheirTwoLargestUnits(long seconds, String text) {
        assertThat(Wording.time(Duration.ofSeconds(seconds))).isEqualTo(text);
    }

    @Test
    void numbersAreEasyToRead() {
        assertThat(Wording.count(5000)).isEqualTo("5,000");
        assertThat(Wording.rate(29.84)).isEqualTo("29.8");
    }
}
