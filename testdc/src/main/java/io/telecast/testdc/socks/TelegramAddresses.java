package io.telecast.testdc.socks;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Addresses of Telegram's data centres. They are names here and nothing more: only the proxy is ever asked for them.
 *
 * @see <a href="https://core.telegram.org/api/datacenter">Working with different data centers</a>
 */
public final class TelegramAddresses {

    /** How many data centres there are, numbered from 1. */
    public static final int DATA_CENTERS = 5;

    /**
     * The data centre that only delivers content.
     *
     * @see <a href="https://core.telegram.org/cdn">Encrypted CDNs</a>
     */
    public static final int DELIVERY = 203;

    public static final int PORT = 443;

    private static final String DELIVERY_ADDRESS = "91.105.192.100";

    private static final List<String> MAIN =
            List.of("149.154.175.50", "149.154.167.51", "149.154.175.100", "149.154.167.91", "149.154.171.5");

    private static final Map<String, Integer> OTHERS = Map.ofEntries(
            Map.entry(DELIVERY_ADDRESS, DELIVERY),
            Map.entry("149.154.175.53", 1),
            Map.entry("149.154.175.10", 1),
            Map.entry("2001:b28:f23d:f001:0:0:0:a", 1),
            Map.entry("149.154.167.50", 2),
            Map.entry("149.154.167.40", 2),
            Map.entry("149.154.167.151", 2),
            Map.entry("95.161.76.100", 2),
            Map.entry("2001:67c:4e8:f002:0:0:0:a", 2),
            Map.entry("149.154.175.117", 3),
            Map.entry("2001:b28:f23d:f003:0:0:0:a", 3),
            Map.entry("149.154.167.92", 4),
            Map.entry("149.154.164.250", 4),
            Map.entry("2001:67c:4e8:f004:0:0:0:a", 4),
            Map.entry("91.108.56.100", 5),
            Map.entry("91.108.56.130", 5),
            Map.entry("2001:b28:f23f:f005:0:0:0:a", 5));

    private static final List<Network> NETWORKS = List.of(
            Network.of("149.154.160.0", 20),
            Network.of("91.108.4.0", 22),
            Network.of("91.108.8.0", 22),
            Network.of("91.108.12.0", 22),
            Network.of("91.108.16.0", 22),
            Network.of("91.108.20.0", 22),
            Network.of("91.108.56.0", 22),
            Network.of("91.105.192.0", 23),
            Network.of("95.161.64.0", 20),
            Network.of("2001:67c:4e8::", 48),
            Network.of("2001:b28:f23d::", 48),
            Network.of("2001:b28:f23f::", 48));

    private TelegramAddresses() {}

    /** Addresses with the same first bits. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Network(byte[] address, int bits) {

        static Network of(String address, int bits) {
            return new Network(InetAddress.ofLiteral(address).getAddress(), bits);
        }

        boolean contains(byte[] other) {
            boolean same = other.length == address.length;
            for (int i = 0; same && i < bits; i++) {
                int mask = 0x80 >> (i % 8);
                same = (address[i / 8] & mask) == (other[i / 8] & mask);
            }
            return same;
        }
    }

    /** Where a data centre is. */
    public static String of(int dataCenter) {
        return dataCenter == DELIVERY ? DELIVERY_ADDRESS : MAIN.get(dataCenter - 1);
    }

    /** Whether there is a data centre with this number. */
    public static boolean exists(int dataCenter) {
        return (dataCenter >= 1 && dataCenter <= DATA_CENTERS) || dataCenter == DELIVERY;
    }

    /** Whether this is an address, and Telegram's. Names never are. */
    public static boolean contains(String host) {
        Optional<byte[]> address = literal(host);
        return address.isPresent() && NETWORKS.stream().anyMatch(it -> it.contains(address.get()));
    }

    private static Optional<byte[]> literal(String host) {
        try {
            return Optional.of(InetAddress.ofLiteral(host).getAddress());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Which data centre is there, if the address is known. */
    public static OptionalInt dataCenter(String address) {
        int main = MAIN.indexOf(address);
        Integer other = OTHERS.get(address);
        return main >= 0 ? OptionalInt.of(main + 1) : other == null ? OptionalInt.empty() : OptionalInt.of(other);
    }
}
