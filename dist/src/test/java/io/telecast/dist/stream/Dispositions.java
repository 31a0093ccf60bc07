package io.telecast.dist.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.regex.Pattern;

/** Reads {@code Content-Disposition} as browsers do: RFC 6266, the extended parameter first. */
final class Dispositions {
    private static final Pattern EXTENDED = Pattern.compile("filename\\*=UTF-8''([^;]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED = Pattern.compile("filename=\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern TOKEN = Pattern.compile("filename=([^;\" ]+)");

    private Dispositions() {}

    static String fileName(String header) {
        var extended = EXTENDED.matcher(header);
        if (extended.find()) {
            return URLDecoder.decode(extended.group(1).strip().replace("+", "%2B"), UTF_8);
        }
        var quoted = QUOTED.matcher(header);
        if (quoted.find()) {
            return quoted.group(1).replaceAll("\\\\(.)", "$1");
        }
        var token = TOKEN.matcher(header);
        return token.find() ? token.group(1) : "";
    }
}
