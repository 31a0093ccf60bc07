package io.telecast.shortener;

import io.telecast.shortener.BadSiteException.Problem;
import java.net.IDN;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Public domain names as people type them, turned into the form that DNS knows. */
final class DomainName {

    private static final int MAX_LENGTH = 253;
    private static final String ENCODED = "xn--";
    private static final Pattern ASCII =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");

    /** Names that never lead to a server on the internet. */
    private static final Set<String> LOCAL = Set.of(
            "localhost",
            "localdomain",
            "local",
            "internal",
            "intranet",
            "lan",
            "home",
            "corp",
            "private",
            "arpa",
            "onion",
            "invalid");

    private DomainName() {}

    /**
     * The name in ASCII and lower case.
     *
     * @throws BadSiteException unless it is the full name of a server on the internet
     */
    static String parse(String typed) throws BadSiteException {
        if (typed.length() > MAX_LENGTH) {
            throw new BadSiteException(Problem.LONG);
        }
        String ascii = ascii(typed);
        if (ascii.length() > MAX_LENGTH) {
            throw new BadSiteException(Problem.LONG);
        }
        String last = ascii.substring(ascii.lastIndexOf('.') + 1);
        if (NUMBER.matcher(last).matches()) {
            throw new BadSiteException(Problem.NUMBER);
        }
        if (LOCAL.contains(last)) {
            throw new BadSiteException(Problem.LOCAL);
        }
        if (!ASCII.matcher(ascii).matches()) {
            throw new BadSiteException(Problem.SYNTAX);
        }
        for (String label : unicode(ascii).split("\\.")) {
            if (label.startsWith(ENCODED)) {
                throw new BadSiteException(Problem.SYNTAX); // it decodes to nothing
            }
            if (Scripts.mixed(label)) {
                throw new BadSiteException(Problem.MIXED);
            }
        }
        return ascii;
    }

    /** The name as people read it. */
    static String unicode(String ascii) {
        return IDN.toUnicode(ascii);
    }

    private static String ascii(String typed) throws BadSiteException {
        try {
            String ascii = IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            // an encoded name that decodes to something else than it was made from is somebody's trick
            if (!IDN.toASCII(unicode(ascii), IDN.USE_STD3_ASCII_RULES).equalsIgnoreCase(ascii)) {
                throw new BadSiteException(Problem.SYNTAX);
            }
            return ascii;
        } catch (IllegalArgumentException e) {
            throw new BadSiteException(Problem.SYNTAX);
        }
    }
}
