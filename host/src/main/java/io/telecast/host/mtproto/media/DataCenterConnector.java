package io.telecast.host.mtproto.media;

import io.telecast.host.mtproto.session.Link;
import io.telecast.host.mtproto.transport.DataCenterAddress;
import io.telecast.host.mtproto.transport.Dialer;
import io.telecast.host.mtproto.transport.PacketChannel;
import java.io.IOException;
import java.util.List;

/** Connects to one data centre at whichever address answers, beginning with the one that did last. Thread-safe. */
final class DataCenterConnector implements Link.Connector {

    private final int dataCenter;
    private final int wireNumber;
    private final AddressBook addresses;
    private final Dialer dialer;
    private volatile int good;

    DataCenterConnector(int dataCenter, int wireNumber, AddressBook addresses, Dialer dialer) {
        this.dataCenter = dataCenter;
        this.wireNumber = wireNumber;
        this.addresses = addresses;
        this.dialer = dialer;
    }

    @Override
    public PacketChannel connect() throws IOException {
        List<DataCenterAddress> candidates = addresses.of(dataCenter);
        var failure = new IOException("No address of data centre " + dataCenter + " is known.");
        int first = good;
        for (int i = 0; i < candidates.size(); i++) {
            int index = (first + i) % candidates.size();
            try {
                PacketChannel channel = dialer.dial(candidates.get(index), wireNumber);
                good = index;
                return channel;
            } catch (IOException e) {
                failure = new IOException("Data centre " + dataCenter + " cannot be reached: " + e.getMessage(), e);
                if (Thread.currentThread().isInterrupted()) {
                    throw failure;
                }
            }
        }
        good = first + 1;
        throw failure;
    }
}
