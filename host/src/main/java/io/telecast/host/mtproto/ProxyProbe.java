package io.telecast.host.mtproto;

import io.telecast.host.mtproto.transport.DataCenterAddress;
import io.telecast.host.mtproto.transport.Dialer;
import io.telecast.host.mtproto.transport.ProxyAddress;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Goes through a proxy to Telegram's door and back, for who asks whether the proxy works. */
public final class ProxyProbe {

    /** One may be down, and the proxy not to blame. */
    private static final int DATA_CENTRES = 2;

    private ProxyProbe() {}

    /**
     * Goes there. An MTProto proxy says nothing before a handshake, so of such a one only that it listens is seen.
     *
     * @param patience for each step
     * @throws IOException with a sentence that says why it cannot be done
     */
    public static void reach(ProxyAddress proxy, boolean testServers, Duration patience) throws IOException {
        var dialer = new Dialer(Optional.of(proxy), new SecureRandom(), patience);
        List<DataCenterAddress> doors = TelegramServers.addresses(testServers).subList(0, DATA_CENTRES);
        for (DataCenterAddress door : doors) {
            try {
                dialer.dial(door, door.dataCenter()).close();
                return;
            } catch (IOException e) {
                if (door.equals(doors.getLast())) {
                    throw new IOException(sentence(e, patience), e);
                }
            }
        }
    }

    private static String sentence(IOException failure, Duration patience) {
        return switch (failure) {
            case SocketTimeoutException slow -> "It does not answer within " + patience.toSeconds() + " s";
            case EOFException gone -> "It hangs up";
            default -> String.valueOf(failure.getMessage());
        };
    }
}
