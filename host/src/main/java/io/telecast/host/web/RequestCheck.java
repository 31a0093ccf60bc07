package io.telecast.host.web;

import io.telecast.api.web.WebException;
import io.telecast.api.web.WebException.Reason;
import io.telecast.api.web.WebRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Refuses requests that no server should get, before anything is asked of the network. */
final class RequestCheck {

    private static final int MAX_PORT = 65_535;
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,128}");
    private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7e\\x80-\\xff]{0,8192}");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    /** What the connection needs to say by itself. */
    private static final Set<String> RESERVED = Set.of(
            "host",
            "connection",
            "content-length",
            "transfer-encoding",
            "te",
            "trailer",
            "upgrade",
            "expect",
            "keep-alive",
            "proxy-authorization",
            "proxy-connection");

    /** Other spellings of IPv4 addresses: a number, octal or hexadecimal parts, fewer than four parts. */
    private static final Pattern NUMERIC = Pattern.compile("(.*\\.)?(0[xX][0-9a-fA-F]*|[0-9]+)\\.?");

    private static final String PART = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern DOTTED = Pattern.compile(PART + "(\\." + PART + "){3}");

    private RequestCheck() {}

    /**
     * Checks a request.
     *
     * @throws WebException if it is refused
     */
    static void check(WebRequest request) {
        checkAddress(request.address());
        if (!METHODS.contains(request.method())) {
            throw refused("The method " + shown(request.method()) + " is not one of " + METHODS + ".");
        }
        for (Map.Entry<String, String> header : request.headers().entrySet()) {
            if (!TOKEN.matcher(header.getKey()).matches()
                    || RESERVED.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                throw refused("The header " + shown(header.getKey()) + " cannot be set.");
            }
            if (!VALUE.matcher(header.getValue()).matches()) {
                throw refused("The header " + header.getKey() + " has characters that no header may have.");
            }
        }
        if (request.maxBytes() < 0 || !request.timeout().isPositive()) {
            throw new IllegalArgumentException("A request needs a time above 0 and a limit of 0 bytes or more.");
        }
    }

    private static void checkAddress(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw refused("Only http and https addresses can be asked.");
        }
        String host = address.getHost();
        if (host == null || host.isEmpty()) {
            throw refused("The address names no server. Names with other than a-z, 0-9, dots and dashes are written "
                    + "in their ASCII form (xn--…).");
        }
        if (address.getRawUserInfo() != null) {
            throw refused("The address carries a user name; that is not allowed.");
        }
        if (address.getPort() == 0
                || address.getPort() > MAX_PORT
                || address.getRawAuthority().endsWith(":")) {
            throw refused("The address has no usable port.");
        }
        if (host.indexOf('%') >= 0) {
            throw refused("The address names a network interface; that is not allowed.");
        }
        boolean number = !host.startsWith("[") && NUMERIC.matcher(host).matches();
        if (number && !DOTTED.matcher(host).matches()) {
            throw refused("An IPv4 address is written as four numbers from 0 to 255, such as 192.0.2.1.");
        }
    }

    private static String shown(String text) {
        return TOKEN.matcher(text).matches() ? text : "with strange characters";
    }

    private static WebException refused(String sentence) {
        return new WebException(Reason.REFUSED, sentence);
    }
}
