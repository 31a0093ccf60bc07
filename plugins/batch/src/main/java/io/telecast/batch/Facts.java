package io.telecast.batch;

import java.util.Locale;

/** Sizes and playing times as people read them. */
final class Facts {

    private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB"};

    private Facts() {}

    /** Such as {@code 1.4 GiB}. */
    static String size(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 1024 && unit < UNITS.length - 1) {
            value /= 1024;
            unit++;
        }
        return unit == 0 || value >= 100
                ? String.format(Locale.ROOT, "%.0f %s", value, UNITS[unit])
                : String.format(Locale.ROOT, "%.1f %s", value, UNITS[unit]);
    }

    /** Such as {@code 1:02:03} or {@code 4:05}; empty for none. */
    static String time(long seconds) {
        if (seconds <= 0) {
            return "";
        }
        long hours = seconds / 3600;
        long minutes = seconds / 60 % 60;
        return hours > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", hours, minutes, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d", minutes, seconds % 60);
    }
}
