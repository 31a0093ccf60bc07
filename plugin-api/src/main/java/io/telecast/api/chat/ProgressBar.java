package io.telecast.api.chat;

import io.telecast.api.Stable;

/**
 * A bar of ten blocks with the percentage, such as {@code ▰▰▰▱▱▱▱▱▱▱ 30 %}.
 *
 * @since 1.0
 */
@Stable
public final class ProgressBar {

    private static final int BLOCKS = 10;

    private ProgressBar() {}

    /**
     * Draws it.
     *
     * @param done from 0 to {@code total}; what lies outside is cut
     * @param total 0 for unknown, which draws an empty bar
     */
    public static String of(long done, long total) {
        long part = Math.clamp(done, 0, Math.max(0, total));
        int percent = total <= 0 ? 0 : (int) Math.floorDiv(part * 100, total);
        int full = percent * BLOCKS / 100;
        return "▰".repeat(full) + "▱".repeat(BLOCKS - full) + " " + percent + " %";
    }
}
