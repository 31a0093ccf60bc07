package io.telecast.host.plugin.capability;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Locale;
import java.util.regex.Pattern;

/** The names of servers in one spelling. Ports play no part: whoever may ask a server may ask all of its ports. */
final class WebHost {

    static final String ANY = "*";
    private static final int MAX = 253;
    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
    private static final String LAST = "(?![0-9]+$)(?!0x[0-9a-f]*$)" + LABEL;
    private static final Pattern NAME = Pattern.compile("(" + LABEL + "\\.)*" + LAST);
    // more than one label below the star: *.com is nobody's
    private static final Pattern BELOW = Pattern.compile("\\*\\.(" + LABEL + "\\.)+" + LAST);
    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]{2,45}]");

    private WebHost() {}

    /**
     * The host of an address in the spelling of declarations: small letters, no dot at the end, the usual form of IPv6
     * addresses.
     */
    static String canonical(String host) {
        String small = host.toLowerCase(Locale.ROOT);
        if (IPV6.matcher(small).matches()) {
            return address(small);
        }
        return small.endsWith(".") ? small.substring(0, small.length() - 1) : small;
    }

    private static String address(String bracketed) {
        try {
            InetAddress address = InetAddress.ofLiteral(bracketed.substring(1, bracketed.length() - 1));
            String text = address.getHostAddress();
            return address instanceof Inet4Address ? text : "[" + text + "]";
        } catch (IllegalArgumentException e) {
            return bracketed;
        }
    }

    /** Whether a text in small letters can be declared: a name, an address, {@code *.} before a name, or {@code *}. */
    static boolean isPattern(String text) {
        return text.equals(ANY)
                || text.length() <= MAX
                        && (NAME.matcher(text).matches()
                                || BELOW.matcher(text).matches()
                                || IPV4.matcher(text).matches()
                                || IPV6.matcher(text).matches() && address(text).startsWith("[") && text.contains(":"));
    }

    /** Whether a declared pattern includes a server. A star includes names below, at any depth, and not the name itself. */
    static boolean covers(String pattern, String host) {
        if (pattern.equals(ANY) || pattern.equals(host)) {
            return true;
        }
        return pattern.startsWith("*.") && host.length() >= pattern.length() && host.endsWith(pattern.substring(1));
    }
}
