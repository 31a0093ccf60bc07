package io.telecast.host.admin.console;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a browser sent of a form, or in an address. Line ends are {@code \n}. Immutable. */
final class FormBody {

    private static final int MAX_BYTES = 1 << 20;
    private static final int MAX_SKIPPED = 16 << 20;
    private static final String TYPE = "application/x-www-form-urlencoded";

    private final Map<String, List<String>> values;

    private FormBody(Map<String, List<String>> values) {
        this.values = values;
    }

    /**
     * Reads the body of a request.
     *
     * @throws RefusedException if it is no form, or too large
     */
    static FormBody read(HttpServletRequest request) throws IOException, RefusedException {
        String type = request.getContentType();
        if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase(TYPE)) {
            throw new RefusedException(415, "This is no form", "Use the buttons of the console's pages.");
        }
        InputStream in = request.getInputStream();
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            in.skip(MAX_SKIPPED); // a browser reads no answer while it is still sending
            throw new RefusedException(413, "Too much at once", "A form has at most 1 MiB. Nothing was changed.");
        }
        return parse(new String(bytes, StandardCharsets.UTF_8));
    }

    /** Reads what follows the question mark. */
    static FormBody query(HttpServletRequest request) throws RefusedException {
        return parse(Objects.requireNonNullElse(request.getQueryString(), ""));
    }

    private static FormBody parse(String text) throws RefusedException {
        var values = new LinkedHashMap<String, List<String>>();
        try {
            for (String pair : text.split("&")) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                values.computeIfAbsent(decoded(name), any -> new ArrayList<>()).add(decoded(value));
            }
        } catch (IllegalArgumentException malformed) {
            throw new RefusedException(400, "This cannot be read", "Open the page again and repeat what you did.");
        }
        return new FormBody(values);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    /** The value under a name. */
    Optional<String> find(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst();
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** Every name that starts with this, without it. */
    List<String> namesAfter(String prefix) {
        return values.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .toList();
    }
}
