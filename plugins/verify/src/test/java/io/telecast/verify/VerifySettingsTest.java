package io.telecast.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a verification ends. */
class VerifySettingsTest {

    @ParameterizedTest
    @CsvSource({
        "UTC, 2026-01-05T23:59:59Z, 2026-01-06T00:00:00Z",
        "UTC, 2026-01-06T00:00:00Z, 2026-01-07T00:00:00Z",
        "Asia/Kolkata, 2026-01-05T18:29:59Z, 2026-01-05T18:30:00Z",
        // the day on which summer time begins has 23 hours, the one on which it ends has 25
        "Europe/Berlin, 2026-03-29T00:00:00Z, 2026-03-29T22:00:00Z",
        "Europe/Berlin, 2026-10-25T00:00:00Z, 2026-10-25T23:00:00Z",
        // there is no midnight on that day
        "America/Asuncion, 2024-10-05T12:00:00Z, 2024-10-06T04:00:00Z"
    })
    void midnightIsThatOfTheTimeZone(String zone, Instant now, Instant end) {
        var settings = new VerifySettings(
                true,
                Unlock.MIDNIGHT,
                Duration.ofHours(1),
                zone,
                Duration.ofMinutes(10),
                Duration.ZERO,
                "",
                List.of(),
                false);
        assertThat(settings.end(now)).isEqualTo(end);
    }
}
