package io.telecast.host.doctor;

import io.telecast.host.telegram.BackendCheck;
import io.telecast.host.telegram.Finding;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Whether this machine's clock agrees with Telegram's.
 *
 * @param there what time it is now for Telegram
 */
public record TelegramTimeCheck(InstantSource clock, Instant there) implements BackendCheck {

    private static final Duration MOST = Duration.ofSeconds(30);

    @Override
    public String name() {
        return "Telegram's clock";
    }

    @Override
    public Finding look() {
        Duration ahead = Duration.between(clock.instant(), there);
        if (ahead.abs().compareTo(MOST) <= 0) {
            return new Finding.Ok("agrees with this machine's");
        }
        String difference = ahead.abs().toMinutes() > 0
                ? ahead.abs().toMinutes() + " min"
                : ahead.abs().toSeconds() + " s";
        return new Finding.Warning(
                "this machine's is " + difference + (ahead.isNegative() ? " ahead of it" : " behind it"),
                "Set this machine's clock, best with NTP: timedatectl set-ntp true. Links expire by it.");
    }
}
