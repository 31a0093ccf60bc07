package io.telecast.host.mtproto.transport;

import java.util.Optional;

/** A proxy on the way to Telegram. Text forms hide what is secret. */
public sealed interface ProxyAddress {

    String host();

    int port();

    /** A SOCKS5 proxy (RFC 1928, RFC 1929). */
    record Socks5(String host, int port, Optional<Credentials> credentials) implements ProxyAddress {

        public Socks5 {
            ProxyUrl.check(host, port);
        }
    }

    /** An MTProto proxy (<a href="https://core.telegram.org/mtproto/mtproto-transports">transport obfuscation</a>). */
    record MtProto(String host, int port, ProxySecret secret) implements ProxyAddress {

        public MtProto {
            ProxyUrl.check(host, port);
        }
    }

    /** Who one is at a SOCKS5 proxy. */
    record Credentials(String user, String password) {

        @Override
        public String toString() {
            return user + ":…";
        }
    }

    /**
     * Reads {@code socks5://[user:password@]host:port} or {@code mtproto://secret@host:port}.
     *
     * @throws IllegalArgumentException with a sentence that says what is wrong and repeats no secret
     */
    static ProxyAddress parse(String url) {
        return ProxyUrl.parse(url);
    }
}
