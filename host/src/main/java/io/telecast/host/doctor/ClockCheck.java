package io.telecast.host.doctor;

import io.telecast.host.telegram.BackendCheck;
import io.telecast.host.telegram.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * Whether the clock can be right: links that expire, and Telegram, go by it.
 *
 * @param built a moment that is past for certain
 * @param run where the system keeps the state of its services
 */
public record ClockCheck(InstantSource clock, Instant built, Path run) implements BackendCheck {

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public Finding look() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        if (now.isBefore(built)) {
            return new Finding.Failed(
                    now + ", before this program was made", "Set the clock, best with NTP: timedatectl set-ntp true");
        }
        Path keeper = run.resolve("systemd/timesync");
        return Files.isDirectory(keeper) && !Files.exists(keeper.resolve("synchronized"))
                ? new Finding.Warning(
                        now + ", not synchronised yet", "Let NTP keep the clock: timedatectl set-ntp true")
                : new Finding.Ok(now.toString());
    }
}
