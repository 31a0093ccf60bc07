package io.telecast.host.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {

    @ParameterizedTest
    @CsvSource({
        "0,0,0",
        "45s,45000,45s",
        "1h 30m,5400000,1h30m",
        "7d,604800000,7d",
        "1w,604800000,7d",
        "250ms,250,250ms",
        "PT1M,60000,1m",
        "90m,5400000,1h30m"
    })
    void readsAndWritesLengthsOfTime(String text, long millis, String shortest) {
        Duration read = Durations.parse(text);

        assertThat(read).isEqualTo(Duration.ofMillis(millis));
        assertThat(Durations.format(read)).isEqualTo(shortest);
        assertThat(Durations.parse(Durations.format(read))).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0,0",
        "65536,65536,64KiB",
        "64MiB,67108864,64MiB",
        "1g,1073741824,1GiB",
        "1025,1025,1025",
        "8M,8388608,8MiB"
    })
    void readsAndWritesSizes(String text, long bytes, String shortest) {
        assertThat(ByteSize.parse(text).bytes()).isEqualTo(bytes);
        assertThat(ByteSize.parse(text)).hasToString(shortest);
    }
}
