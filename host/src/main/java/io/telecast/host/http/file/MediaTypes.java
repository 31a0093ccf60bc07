package io.telecast.host.http.file;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which type a file is served as, from what its data, its sender and its name say, in this order. */
final class MediaTypes {

    static final String UNKNOWN = "application/octet-stream";

    private static final Pattern FORM =
            Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]{0,63}/[a-z0-9][a-z0-9!#$&^_.+-]{0,63}");
    // Containers whose data do not tell what is packed in them.
    private static final Set<String> PACKED = Set.of("application/zip", "application/gzip", "application/x-tar");
    private static final Map<String, String> BY_ENDING = Map.ofEntries(
            Map.entry("mp4", "video/mp4"),
            Map.entry("m4v", "video/mp4"),
            Map.entry("mkv", "video/x-matroska"),
            Map.entry("webm", "video/webm"),
            Map.entry("mov", "video/quicktime"),
            Map.entry("avi", "video/x-msvideo"),
            Map.entry("ts", "video/mp2t"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("m4a", "audio/mp4"),
            Map.entry("flac", "audio/flac"),
            Map.entry("ogg", "audio/ogg"),
            Map.entry("opus", "audio/ogg"),
            Map.entry("wav", "audio/wav"),
            Map.entry("aac", "audio/aac"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("png", "image/png"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("txt", "text/plain"),
            Map.entry("vtt", "text/vtt"),
            Map.entry("srt", "application/x-subrip"),
            Map.entry("zip", "application/zip"),
            Map.entry("epub", "application/epub+zip"));

    private MediaTypes() {}

    /**
     * The type to serve a file as.
     *
     * @param shown what the data show, if anything
     * @param claimed what the sender says
     */
    static String choose(Optional<String> shown, String claimed, String name) {
        String said = wellFormed(claimed);
        if (shown.isEmpty()) {
            return said.equals(UNKNOWN) ? byName(name) : said;
        }
        String type = shown.get();
        if (PACKED.contains(type) && said.startsWith("application/") && !said.equals(UNKNOWN)) {
            return said;
        }
        // The same containers hold films and music; the sender knows which.
        boolean container = type.equals("video/mp4") || type.equals("video/webm") || type.equals("video/x-matroska");
        return container && said.startsWith("audio/") ? type.replace("video/", "audio/") : type;
    }

    /** Whether a browser may show the type itself: it can neither run anything nor be taken for a page. */
    static boolean harmless(String type) {
        return type.startsWith("video/")
                || type.startsWith("audio/")
                || (type.startsWith("image/") && !type.contains("xml"))
                || type.equals("application/pdf")
                || type.equals("text/plain")
                || type.equals("text/vtt");
    }

    private static String wellFormed(String claimed) {
        String bare = claimed.toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip();
        return FORM.matcher(bare).matches() ? bare : UNKNOWN;
    }

    private static String byName(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return BY_ENDING.getOrDefault(ending, UNKNOWN);
    }
}
