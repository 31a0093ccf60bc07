package io.telecast.testdc.fault;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How far away and how narrow the lines are. Thread-safe. */
public final class Network {

    private static final long ANYONE = 0;

    private final Map<Long, Duration> latencies = new ConcurrentHashMap<>();
    private final Map<Long, Long> rates = new ConcurrentHashMap<>();

    /** Time from a request to its answer that the way alone takes, for all who have none of their own. */
    public void latency(Duration roundTrip) {
        latency(ANYONE, roundTrip);
    }

    public void latency(long botId, Duration roundTrip) {
        latencies.put(botId, roundTrip);
    }

    /** Bytes a second to the client, on each connection; 0 without limit. */
    public void bandwidth(long bytesPerSecond) {
        bandwidth(ANYONE, bytesPerSecond);
    }

    public void bandwidth(long botId, long bytesPerSecond) {
        rates.put(botId, bytesPerSecond);
    }

    public Duration latencyOf(long botId) {
        return latencies.getOrDefault(botId, latencies.getOrDefault(ANYONE, Duration.ZERO));
    }

    public long bandwidthOf(long botId) {
        return rates.getOrDefault(botId, rates.getOrDefault(ANYONE, 0L));
    }

    public void clear() {
        latencies.clear();
        rates.clear();
    }
}
