package io.telecast.player;

import io.telecast.api.file.StoredFile;
import java.util.Locale;
import java.util.Set;

/** How a page presents a file. */
enum View {
    VIDEO("Video", "video.other"),
    AUDIO("Audio", "music.song"),
    IMAGE("Picture", "website"),
    /** What a browser neither plays nor shows. */
    OTHER("File", "website");

    private static final Set<String> VIDEOS = Set.of(
            "mp4", "m4v", "mkv", "webm", "mov", "avi", "ts", "m2ts", "mts", "flv", "wmv", "mpg", "mpeg", "3gp", "ogv",
            "vob", "divx");
    private static final Set<String> SONGS = Set.of(
            "mp3", "m4a", "m4b", "aac", "flac", "ogg", "oga", "opus", "wav", "wma", "weba", "aif", "aiff", "ape",
            "mka");
    private static final Set<String> PICTURES =
            Set.of("jpg", "jpeg", "png", "gif", "webp", "avif", "bmp", "svg", "ico", "heic", "heif", "tif", "tiff");

    private final String label;
    private final String openGraphType;

    View(String label, String openGraphType) {
        this.label = label;
        this.openGraphType = openGraphType;
    }

    String label() {
        return label;
    }

    String openGraphType() {
        return openGraphType;
    }

    /** The media type by which Android finds apps; exact ones find fewer. */
    String intentType() {
        return switch (this) {
            case VIDEO -> "video/*";
            case AUDIO -> "audio/*";
            case IMAGE, OTHER -> "*/*";
        };
    }

    boolean isMedia() {
        return this == VIDEO || this == AUDIO;
    }

    /** The view of a file: what Telegram took it for, else its media type, else the end of its name. */
    static View of(StoredFile file) {
        String type = file.mimeType().toLowerCase(Locale.ROOT);
        return switch (file.kind()) {
            case PHOTO -> IMAGE;
            case AUDIO, VOICE -> AUDIO;
            case VIDEO, VIDEO_NOTE -> VIDEO;
            case ANIMATION -> type.startsWith("image/") ? IMAGE : VIDEO;
            default -> ofDocument(type, FileNames.extension(file.name()));
        };
    }

    private static View ofDocument(String type, String extension) {
        if (type.startsWith("video/") || type.equals("application/x-matroska")) {
            return VIDEO;
        }
        if (type.startsWith("audio/")) {
            // playlists have audio types too, and nothing in them sounds
            return type.contains("mpegurl") || type.contains("scpls") ? OTHER : AUDIO;
        }
        if (type.startsWith("image/")) {
            return type.equals("image/vnd.adobe.photoshop") || type.equals("image/vnd.djvu") ? OTHER : IMAGE;
        }
        if (type.equals("application/ogg")) {
            return extension.equals("ogv") ? VIDEO : AUDIO;
        }
        return type.equals("application/octet-stream") ? ofExtension(extension) : OTHER;
    }

    private static View ofExtension(String extension) {
        if (VIDEOS.contains(extension)) {
            return VIDEO;
        }
        if (SONGS.contains(extension)) {
            return AUDIO;
        }
        return PICTURES.contains(extension) ? IMAGE : OTHER;
    }
}
