package io.telecast.host.http.file;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Tells a file's type by how its data begin. */
final class MagicBytes {

    /** How much of a file's beginning is looked at. */
    static final int LENGTH = 512;

    private static final List<Sign> SIGNS = List.of(
            Sign.at(0, "\u00ff\u00d8\u00ff", "image/jpeg"),
            Sign.at(0, "\u0089PNG\r\n\u001a\n", "image/png"),
            Sign.at(0, "GIF87a", "image/gif"),
            Sign.at(0, "GIF89a", "image/gif"),
            Sign.at(0, "%PDF-", "application/pdf"),
            Sign.at(0, "fLaC", "audio/flac"),
            Sign.at(0, "ID3", "audio/mpeg"),
            Sign.at(0, "#!AMR", "audio/amr"),
            Sign.at(0, "FLV\u0001", "video/x-flv"),
            Sign.at(0, "PK\u0003\u0004", "application/zip"),
            Sign.at(0, "Rar!\u001a\u0007", "application/vnd.rar"),
            Sign.at(0, "7z\u00bc\u00af\u0027\u001c", "application/x-7z-compressed"),
            Sign.at(0, "\u001f\u008b\u0008", "application/gzip"),
            Sign.at(257, "ustar", "application/x-tar"));

    private MagicBytes() {}

    /**
     * The type, if the data show it.
     *
     * @param head the first bytes, up to {@link #LENGTH}
     */
    static Optional<String> type(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("RIFF") && text.length() >= 12) {
            return riff(text.substring(8, 12));
        }
        if (text.length() >= 12 && text.startsWith("ftyp", 4)) {
            return Optional.of(brand(text.substring(8, 12)));
        }
        if (text.startsWith("\u001aE\u00df\u00a3")) {
            return Optional.of(text.contains("webm") ? "video/webm" : "video/x-matroska");
        }
        if (text.startsWith("OggS")) {
            return Optional.of(text.contains("\u0080theora") ? "video/ogg" : "audio/ogg");
        }
        Optional<String> sign = SIGNS.stream()
                .filter(s -> text.startsWith(s.bytes(), s.at()))
                .map(Sign::type)
                .findFirst();
        return sign.isPresent() ? sign : frames(head);
    }

    private static Optional<String> riff(String form) {
        return switch (form) {
            case "WEBP" -> Optional.of("image/webp");
            case "WAVE" -> Optional.of("audio/wav");
            case "AVI " -> Optional.of("video/x-msvideo");
            default -> Optional.empty();
        };
    }

    private static String brand(String brand) {
        return switch (brand) {
            case "qt  " -> "video/quicktime";
            case "M4A ", "M4B " -> "audio/mp4";
            case "avif", "avis" -> "image/avif";
            case "heic", "heix", "mif1", "msf1" -> "image/heic";
            case "3gp4", "3gp5", "3gp6" -> "video/3gpp";
            default -> "video/mp4";
        };
    }

    /** Formats without a header, known by the marks at which their frames begin. */
    private static Optional<String> frames(byte[] head) {
        if (head.length > 376 && head[0] == 0x47 && head[188] == 0x47 && head[376] == 0x47) {
            return Optional.of("video/mp2t");
        }
        if (head.length < 4 || (head[0] & 0xff) != 0xff) {
            return Optional.empty();
        }
        int second = head[1] & 0xff;
        if ((second & 0xf6) == 0xf0) {
            return Optional.of("audio/aac");
        }
        boolean layerThree = (second & 0xe6) == 0xe2;
        boolean rates = (head[2] & 0xf0) != 0xf0 && (head[2] & 0xf0) != 0 && (head[2] & 0x0c) != 0x0c;
        return layerThree && rates ? Optional.of("audio/mpeg") : Optional.empty();
    }

    private record Sign(int at, String bytes, String type) {
        static Sign at(int offset, String bytes, String type) {
            return new Sign(offset, bytes, type);
        }
    }
}
