package io.telecast.host.telegram.tdlib;

import io.telecast.host.telegram.tdlib.api.Sessions;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Reads the option {@code proxy} for TDLib. */
final class ProxyOption {

    private static final int MAX_PORT = 65_535;

    private ProxyOption() {}

    /**
     * Reads an address; nothing for an empty one.
     *
     * @throws IllegalArgumentException with what is wrong; it repeats no secret
     */
    static Optional<Sessions.Proxy> parse(String address) {
        if (address.isBlank()) {
            return Optional.empty();
        }
        URI uri = uri(address.strip());
        String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        String host = Optional.ofNullable(uri.getHost()).orElse("");
        String user = Optional.ofNullable(uri.getRawUserInfo()).orElse("");
        if (host.isEmpty() || uri.getPort() < 1 || uri.getPort() > MAX_PORT) {
            throw wrong();
        }
        String server = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        return Optional.of(new Sessions.Proxy(server, uri.getPort(), type(scheme, user)));
    }

    private static Sessions.ProxyType type(String scheme, String user) {
        if (scheme.equals("socks5")) {
            int colon = user.indexOf(':');
            return colon < 0
                    ? new Sessions.ProxyTypeSocks5(decoded(user), "")
                    : new Sessions.ProxyTypeSocks5(
                            decoded(user.substring(0, colon)), decoded(user.substring(colon + 1)));
        }
        if (scheme.equals("mtproto") && !user.isEmpty()) {
            return new Sessions.ProxyTypeMtproto(decoded(user));
        }
        throw wrong();
    }

    private static String decoded(String raw) {
        return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static URI uri(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            throw wrong(); // without the cause, which repeats the address and what is secret in it
        }
    }

    private static IllegalArgumentException wrong() {
        return new IllegalArgumentException("tdlib.proxy is no address of a proxy. One looks like socks5://host:port, "
                + "socks5://user:password@host:port or mtproto://secret@host:port; leave the key out for none.");
    }
}
