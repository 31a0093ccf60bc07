package io.telecast.testdc.socks;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Every address that the proxy was asked for. Thread-safe. */
public final class DialLog {

    private final Queue<Dial> dials = new ConcurrentLinkedQueue<>();

    /**
     * @param user who asked, empty without a name
     * @param answered whether the proxy let it through
     */
    public record Dial(Destination destination, String user, boolean answered) {}

    void add(Dial dial) {
        dials.add(dial);
    }

    public List<Dial> all() {
        return List.copyOf(dials);
    }

    /** Asked for and refused since it is none of Telegram's. */
    public List<Destination> strangers() {
        return dials.stream()
                .map(Dial::destination)
                .filter(it -> !TelegramAddresses.contains(it.host()))
                .toList();
    }
}
