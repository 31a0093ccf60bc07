package io.telecast.host.mtproto.media;

import io.telecast.host.mtproto.transport.DataCenterAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where data centres listen: what is built in or configured, and what they tell of each other. Thread-safe. */
final class AddressBook {

    /** For each data centre. */
    private static final int MOST = 32;

    private final Map<Integer, List<DataCenterAddress>> addresses = new HashMap<>();

    AddressBook(List<DataCenterAddress> known) {
        add(known);
    }

    /** All addresses of a data centre, those first that were told last. */
    synchronized List<DataCenterAddress> of(int dataCenter) {
        return addresses.getOrDefault(dataCenter, List.of());
    }

    synchronized void add(List<DataCenterAddress> told) {
        var fresh = new HashMap<Integer, List<DataCenterAddress>>();
        for (DataCenterAddress address : told) {
            fresh.computeIfAbsent(address.dataCenter(), dataCenter -> new ArrayList<>())
                    .add(address);
        }
        fresh.forEach((dataCenter, list) -> {
            var all = new ArrayList<>(list);
            of(dataCenter).stream().filter(old -> !all.contains(old)).forEach(all::add);
            addresses.put(dataCenter, List.copyOf(all.subList(0, Math.min(all.size(), MOST))));
        });
    }
}
