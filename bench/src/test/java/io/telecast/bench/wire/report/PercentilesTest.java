package io.telecast.bench.wire.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentilesTest {

    @ParameterizedTest
    @CsvSource({"50, 10", "95, 19", "100, 20", "1, 1", "5, 1", "5.1, 2"})
    void takesTheNearestRank(double percent, long expected) {
        List<Long> values =
                LongStream.rangeClosed(1, 20).map(it -> 21 - it).boxed().toList();
        assertThat(Percentiles.of(values, percent)).isEqualTo(expected);
    }

    @Test
    void ofOneValueIsThatValue() {
        assertThat(Percentiles.of(List.of(7L), 50)).isEqualTo(7);
        assertThat(Percentiles.of(List.of(7L), 95)).isEqualTo(7);
        assertThat(Percentiles.of(List.of(), 95)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 100.1, Double.NaN})
    void refusesWhatIsNoPercentile(double percent) {
        assertThatThrownBy(() -> Percentiles.of(List.of(1L), percent)).isInstanceOf(IllegalArgumentException.class);
    }
}
