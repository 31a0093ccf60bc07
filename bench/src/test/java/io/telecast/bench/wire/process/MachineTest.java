package io.telecast.bench.wire.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MachineTest {

    @Test
    void countsAllButIdlingAndWaiting() {
        assertThat(Machine.parse("cpu  100 20 30 5000 600 7 8 9 10 11\ncpu0 1 2\n"))
                .contains(1.74);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cpu", "cpu 1 2 3", "cpu a b c d e f g h i", "intr 1 2 3 4 5 6 7 8 9"})
    void saysNothingOfWhatItDoesNotKnow(String stat) {
        assertThat(Machine.parse(stat)).isEmpty();
    }
}
