package io.telecast.player;

import io.telecast.api.file.StoredFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What there is to say about a file, for people. */
final class Facts {

    private static final List<String> UNITS = List.of("B", "KiB", "MiB", "GiB", "TiB");

    private Facts() {}

    /** Such as {@code Video, MP4, 1280 × 720, 0:30, 421 KiB}. */
    static List<String> of(StoredFile file, View view) {
        List<String> facts = new ArrayList<>();
        String extension = FileNames.extension(file.name());
        facts.add(extension.isEmpty() ? view.label() : extension.toUpperCase(Locale.ROOT) + " " + noun(view));
        if (file.seconds() > 0) {
            facts.add(clock(file.seconds()));
        }
        if (file.width() > 0 && file.height() > 0) {
            facts.add(file.width() + " × " + file.height());
        }
        facts.add(size(file.size()));
        return facts;
    }

    private static String noun(View view) {
        return view.label().toLowerCase(Locale.ROOT);
    }

    /** Such as {@code 1.4 GiB}, as the bot writes it. */
    static String size(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 1024 && unit < UNITS.size() - 1) {
            value /= 1024;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 || value >= 100 ? "%.0f %s" : "%.1f %s", value, UNITS.get(unit));
    }

    /** Such as {@code 1:02:03} or {@code 2:03}. */
    static String clock(long seconds) {
        long hours = seconds / 3600;
        return hours > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", hours, seconds / 60 % 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }
}
