package io.telecast.host.telegram.tdlib;

import io.telecast.host.mtproto.ProxyProbe;
import io.telecast.host.mtproto.transport.ProxyAddress;
import io.telecast.host.telegram.BackendCheck;
import io.telecast.host.telegram.Finding;
import java.io.IOException;
import java.time.Duration;

/**
 * Whether the proxy lets us through.
 *
 * @param patience for each step on the way
 */
record ProxyCheck(ProxyAddress proxy, boolean testServers, Duration patience) implements BackendCheck {

    @Override
    public String name() {
        return "proxy";
    }

    @Override
    public Finding look() {
        String place = proxy.host() + ":" + proxy.port();
        try {
            ProxyProbe.reach(proxy, testServers, patience);
            return new Finding.Ok(place + " answers");
        } catch (IOException e) {
            return new Finding.Failed(
                    place + " does not lead to Telegram. " + e.getMessage(),
                    "Check tdlib.proxy, and that the proxy runs.");
        }
    }
}
