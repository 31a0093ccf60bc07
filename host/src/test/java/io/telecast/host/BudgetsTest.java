package io.telecast.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.host.config.ByteSize;
import io.telecast.host.config.StreamConfig;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetsTest {

    private static final long MIB = 1 << 20;

    private static StreamConfig config(long cache) {
        return new StreamConfig(
                new ByteSize(cache), new ByteSize(0), new ByteSize(MIB), Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @CsvSource({"20, 16", "100, 40", "1000, 400", "1500, 512", "100000, 512"})
    void theUsualCacheSuitsTheMachine(long direct, long cache) {
        assertThat(Budgets.cache(config(0), direct * MIB)).isEqualTo(cache * MIB);
    }

    @Test
    void aConfiguredCacheIsTakenAsItIs() {
        assertThat(Budgets.cache(config(16 * MIB), 8000 * MIB)).isEqualTo(16 * MIB);
        assertThat(Budgets.cache(config(800 * MIB), 1000 * MIB)).isEqualTo(800 * MIB);
    }

    @Test
    void aCacheThatCannotBeFilledIsRefused() {
        assertThatThrownBy(() -> Budgets.cache(config(801 * MIB), 1000 * MIB))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("stream.cache-size is 801MiB")
                .hasMessageContaining("800MiB")
                .hasMessageContaining("MaxDirectMemorySize");
    }
}
