package io.telecast.player;

import io.telecast.api.file.StoredFile;
import java.util.Map;

/** Draws a picture for a file that has none: the same file always in the same colours. */
final class Cover {

    private static final Map<View, String> SIGNS = Map.of(
            // the page puts its own sign for playing there
            View.VIDEO, "",
            View.AUDIO,
                    "M58-74-18-58a10 10 0 0 0-8 10v70a30 30 0 1 0 16 26V-14l60-13V8a30 30 0 1 0 16 26v-98a8 8 0 0 0-8-10z",
            View.IMAGE,
                    "M-70-56a14 14 0 0 0-14 14v84a14 14 0 0 0 14 14H70a14 14 0 0 0 14-14v-84a14 14 0 0 0-14-14zm26"
                            + " 22a14 14 0 1 1 0 28 14 14 0 0 1 0-28zM-66 38l34-38 20 22 34-40 44 56z",
            View.OTHER,
                    "M-48-76a12 12 0 0 0-12 12V64a12 12 0 0 0 12 12h96a12 12 0 0 0 12-12v-98L18-76zM14-62l32 32H14z");

    private Cover() {}

    /** An SVG picture: square for a song, in the shape of the file if that is known, else wide. */
    static String of(StoredFile file) {
        View view = View.of(file);
        int width = width(file, view);
        int hue = Math.floorMod(file.name().hashCode() * 31 + file.id(), 360);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="720" viewBox="0 0 %1$d 720">\
                <defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1">\
                <stop offset="0" stop-color="hsl(%2$d,48%%,40%%)"/><stop offset="1" stop-color="hsl(%3$d,56%%,17%%)"/>\
                </linearGradient></defs>\
                <rect width="%1$d" height="720" fill="url(#g)"/>\
                <g fill="none" stroke="#fff" stroke-opacity=".09" stroke-width="2">\
                <circle cx="%4$d" cy="360" r="190"/><circle cx="%4$d" cy="360" r="260"/>\
                <circle cx="%4$d" cy="360" r="340"/><circle cx="%4$d" cy="360" r="430"/></g>\
                <path transform="translate(%4$d 360) scale(1.5)" fill="#fff" fill-opacity=".86" d="%5$s"/></svg>
                """.formatted(width, hue, (hue + 46) % 360, width / 2, SIGNS.get(view));
    }

    /** For a height of 720. */
    private static int width(StoredFile file, View view) {
        if (view == View.AUDIO) {
            return 720;
        }
        boolean isKnown = file.width() > 0 && file.height() > 0;
        return isKnown ? (int) Math.clamp(720L * file.width() / file.height(), 360, 1920) : 1280;
    }
}
