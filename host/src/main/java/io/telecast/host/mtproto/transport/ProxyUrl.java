package io.telecast.host.mtproto.transport;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a proxy's URL. */
final class ProxyUrl {

    private static final String FORM =
            "A proxy looks like socks5://host:port, socks5://user:password@host:port or mtproto://secret@host:port.";

    private ProxyUrl() {}

    static ProxyAddress parse(String url) {
        URI uri = uri(url);
        @Nullable String scheme = uri.getScheme();
        @Nullable String host = uri.getHost();
        if (scheme == null || host == null || uri.getPort() < 0) {
            throw new IllegalArgumentException(FORM);
        }
        String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        @Nullable String user = uri.getRawUserInfo();
        return switch (scheme.toLowerCase(Locale.ROOT)) {
            case "socks5" -> new ProxyAddress.Socks5(name, uri.getPort(), credentials(user));
            case "mtproto" -> {
                if (user == null) {
                    throw new IllegalArgumentException("An MTProto proxy needs its secret. " + FORM);
                }
                yield new ProxyAddress.MtProto(name, uri.getPort(), ProxySecret.parse(decode(user)));
            }
            default -> throw new IllegalArgumentException(FORM);
        };
    }

    static void check(String host, int port) {
        if (host.isEmpty() || port < 1 || port > 65535) {
            throw new IllegalArgumentException("A proxy's port is between 1 and 65535, and its host is not empty.");
        }
    }

    private static Optional<ProxyAddress.Credentials> credentials(@Nullable String user) {
        if (user == null) {
            return Optional.empty();
        }
        int colon = user.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("A proxy's user needs a password. " + FORM);
        }
        var credentials =
                new ProxyAddress.Credentials(decode(user.substring(0, colon)), decode(user.substring(colon + 1)));
        if (tooLong(credentials.user()) || tooLong(credentials.password())) {
            throw new IllegalArgumentException("A SOCKS5 proxy's user and password have 1 to 255 bytes each.");
        }
        return Optional.of(credentials);
    }

    private static boolean tooLong(String text) {
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        return length < 1 || length > 255;
    }

    private static String decode(String raw) {
        // a plus sign means itself here
        return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static URI uri(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            // the cause would repeat the URL and what is secret in it
            throw new IllegalArgumentException(FORM);
        }
    }
}
