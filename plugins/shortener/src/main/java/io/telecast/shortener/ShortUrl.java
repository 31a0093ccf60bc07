package io.telecast.shortener;

import java.net.URI;
import java.net.URISyntaxException;

/** Checks the links that services answer before anybody is given them. */
final class ShortUrl {

    private static final int MAX_LENGTH = 512;

    private ShortUrl() {}

    /** Whether this is a link that may be shown instead of another one. */
    static boolean good(String answered, String asked, Account account) {
        if (answered.length() > MAX_LENGTH || !answered.chars().allMatch(c -> c > 0x20 && c < 0x7F)) {
            return false;
        }
        if (answered.contains(account.key()) || same(answered, asked)) {
            return false;
        }
        try {
            return good(new URI(answered), account);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean good(URI uri, Account account) {
        String scheme = uri.getScheme();
        String host = uri.getHost();
        if (scheme == null || host == null || uri.getRawUserInfo() != null) {
            return false;
        }
        if (!scheme.equalsIgnoreCase("https") && !scheme.equalsIgnoreCase("http")) {
            return false;
        }
        if (host.equalsIgnoreCase(account.site().host())) {
            return true;
        }
        try {
            DomainName.parse(host);
            return uri.getPort() < 0;
        } catch (BadSiteException e) {
            return false;
        }
    }

    private static boolean same(String one, String other) {
        return one.replaceFirst("/$", "").equalsIgnoreCase(other.replaceFirst("/$", ""));
    }
}
