package io.telecast.host.config;

import java.util.regex.Pattern;

/** Tells secrets by their key where no type says so: plugin settings and backend options. */
final class SecretNames {

    private static final Pattern SECRET =
            Pattern.compile("(?i).*(token|secret|password|passwd|hash|credential|api-?key|-key|[a-z]Key|\\.key)s?");

    private SecretNames() {}

    static boolean match(String key) {
        return SECRET.matcher(key).matches();
    }
}
