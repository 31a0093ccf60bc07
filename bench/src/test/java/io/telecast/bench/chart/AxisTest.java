package io.telecast.bench.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {

    @ParameterizedTest
    @CsvSource({"0, 1", "0.4, 1", "1, 1", "4.2, 5", "7.9, 8", "101, 125", "446, 500", "500, 500", "927, 1000"})
    void reachesTheNextRoundNumber(double most, double top) {
        assertThat(Axis.upTo(most).top()).isEqualTo(top);
    }

    @Test
    void holdsEveryValueInFewSteps() {
        var random = new Random(3);
        for (int i = 0; i < 10_000; i++) {
            double most = Math.pow(10, random.nextDouble(-2, 6));
            Axis axis = Axis.upTo(most);
            assertThat(axis.top()).isGreaterThanOrEqualTo(most * (1 - 1e-9));
            assertThat(axis.steps()).isBetween(1, 5);
            assertThat(axis.ticks()).hasSize(axis.steps() + 1).startsWith(0.0).endsWith(axis.top());
        }
    }
}
