package io.telecast.host.telegram.tdlib;

import io.telecast.host.mtproto.transport.ProxyAddress;
import io.telecast.host.telegram.tdlib.api.Sessions;
import java.util.Optional;

/** Reads the option {@code proxy}. Its text form hides what is secret. */
final class ProxyOption {

    private ProxyOption() {}

    /**
     * Reads an address; nothing for an empty one.
     *
     * @throws IllegalArgumentException with what is wrong; it repeats no secret
     */
    static Optional<ProxyAddress> parse(String address) {
        if (address.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ProxyAddress.parse(address.strip()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("tdlib.proxy is no address of a proxy that can be used. "
                    + e.getMessage() + " Leave the key out for none.");
        }
    }

    /** As TDLib takes it. */
    static Sessions.Proxy forTdlib(ProxyAddress address) {
        return new Sessions.Proxy(
                address.host(),
                address.port(),
                switch (address) {
                    case ProxyAddress.Socks5 socks ->
                        new Sessions.ProxyTypeSocks5(
                                socks.credentials()
                                        .map(ProxyAddress.Credentials::user)
                                        .orElse(""),
                                socks.credentials()
                                        .map(ProxyAddress.Credentials::password)
                                        .orElse(""));
                    case ProxyAddress.MtProto proxy ->
                        new Sessions.ProxyTypeMtproto(proxy.secret().reveal());
                });
    }
}
