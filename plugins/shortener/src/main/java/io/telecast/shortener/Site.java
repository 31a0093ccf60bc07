package io.telecast.shortener;

import io.telecast.shortener.BadSiteException.Problem;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a service is.
 *
 * @param origin scheme, host and, in tests, port
 */
record Site(URI origin) {

    private static final int MAX_TYPED = 300;
    private static final Pattern FORM = Pattern.compile("(?:(?i)(https?)://)?([^/]*)/?");
    private static final Pattern ANY_HOST =
            Pattern.compile("(?:[A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(?::[0-9]{1,5})?");

    /**
     * Reads what somebody typed: a domain, or the address of a front page, which people copy from their browser.
     *
     * @param insecure also takes {@code http://} and whatever address and port follow it: for tests
     */
    static Site parse(String typed, boolean insecure) throws BadSiteException {
        String text = typed.strip();
        if (text.length() > MAX_TYPED) {
            throw new BadSiteException(Problem.LONG);
        }
        Matcher form = FORM.matcher(text);
        if (text.indexOf('@') >= 0 || text.chars().anyMatch(c -> "?#\\%".indexOf(c) >= 0) || !form.matches()) {
            throw new BadSiteException(Problem.MORE);
        }
        String host = form.group(2);
        if (insecure && "http".equalsIgnoreCase(form.group(1))) {
            return plain(host);
        }
        if (host.startsWith("[")) {
            throw new BadSiteException(Problem.NUMBER);
        }
        if (host.indexOf(':') >= 0) {
            throw new BadSiteException(Problem.PORT);
        }
        return of(DomainName.parse(host));
    }

    private static Site plain(String host) throws BadSiteException {
        if (!ANY_HOST.matcher(host).matches()) {
            throw new BadSiteException(Problem.SYNTAX);
        }
        try {
            URI origin = URI.create("http://" + host.toLowerCase(Locale.ROOT));
            if (origin.getHost() == null || origin.getPort() > 65_535 || origin.getPort() == 0) {
                throw new BadSiteException(Problem.SYNTAX);
            }
            return new Site(origin);
        } catch (IllegalArgumentException e) {
            throw new BadSiteException(Problem.SYNTAX);
        }
    }

    private static Site of(String ascii) {
        return new Site(URI.create("https://" + ascii));
    }

    /** Another server of the same service. */
    static Site known(String domain) {
        return of(domain);
    }

    String host() {
        return origin.getHost();
    }

    /** The address of something there; the path and query are encoded already. */
    URI at(String pathAndQuery) {
        return URI.create(origin + pathAndQuery);
    }

    /** As it is written down; {@link #parse} reads it again. */
    String written() {
        return origin.getScheme().equals("https") ? host() : origin.toString();
    }

    /** As people read it. */
    String shown() {
        String readable = DomainName.unicode(host());
        return readable.equals(host()) ? written() : readable + " (" + written() + ")";
    }
}
