package io.telecast.shortener;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Texts as parts of an address. */
final class Encoding {

    private Encoding() {}

    /** One value of a query, or one segment of a path. */
    static String part(String plain) {
        return URLEncoder.encode(plain, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
