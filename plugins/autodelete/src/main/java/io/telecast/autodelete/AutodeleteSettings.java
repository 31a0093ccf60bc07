package io.telecast.autodelete;

import io.telecast.api.settings.Setting;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;

/**
 * What operators, and the owners of clones, can set.
 *
 * @param minutes how long users keep what was delivered; 0 for ever
 * @param timeZone in which warnings name the time
 */
record AutodeleteSettings(
        @Setting(
                title = "Delete after minutes",
                help =
                        "Delivered files are deleted from the user's chat after this many minutes, at most 2820 (47 hours),"
                                + " since Telegram lets a bot delete messages for 48 hours only. 0 keeps them.",
                min = 0,
                max = AutodeleteSettings.MOST_MINUTES,
                ownerMayChange = true)
        int minutes,

        @Setting(
                title = "Time zone",
                help = "In which warnings name the time, such as UTC, Europe/Berlin or +05:30.",
                min = 1,
                max = 64,
                ownerMayChange = true)
        String timeZone) {

    /** 47 hours. */
    static final int MOST_MINUTES = 47 * 60;

    static final AutodeleteSettings DEFAULTS = new AutodeleteSettings(30, "UTC");

    AutodeleteSettings {
        try {
            ZoneId.of(timeZone);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "The time zone \"" + timeZone + "\" is unknown. Write one such as UTC, Europe/Berlin or +05:30.",
                    e);
        }
    }

    ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    Duration delay() {
        return Duration.ofMinutes(minutes);
    }

    AutodeleteSettings withMinutes(int other) {
        return new AutodeleteSettings(other, timeZone);
    }
}
