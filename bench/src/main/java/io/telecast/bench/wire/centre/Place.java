package io.telecast.bench.wire.centre;

/**
 * Where the data centre is.
 *
 * @param proxyPort of the SOCKS5 proxy on the loopback address
 * @param library of TDLib that trusts its key; empty if there is none
 * @param reason why there is none
 * @param publicKeys a file with its key
 * @param mainBot token of the bot that talks to people
 * @param storage the channel that every bot may read
 */
public record Place(int proxyPort, String library, String reason, String publicKeys, String mainBot, long storage) {

    /** Hides the token. */
    @Override
    public String toString() {
        return "Place[proxyPort=" + proxyPort + "]";
    }
}
