package io.telecast.testdc.fault;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Data centres that can't be reached. Thread-safe. */
public final class Outages {

    private final Lines lines;
    private final Map<Integer, Manner> down = new ConcurrentHashMap<>();
    private final AtomicReference<TransportError> error = new AtomicReference<>(new TransportError(0, 0));
    private final AtomicInteger refusals = new AtomicInteger();

    Outages(Lines lines) {
        this.lines = lines;
    }

    /** How a data centre that is down behaves. */
    public enum Manner {
        /** Connections are closed at once. */
        DROP,
        /** Connections stay open, and nothing is ever answered. */
        BLACK_HOLE
    }

    private record TransportError(int code, int times) {

        TransportError next() {
            return times > 0 ? new TransportError(code, times - 1) : this;
        }
    }

    /** Takes a data centre down until {@link #up}. */
    public void down(int dataCenter, Manner manner) {
        down.put(dataCenter, manner);
        if (manner == Manner.DROP) {
            lines.cut(line -> line.dataCenter() == dataCenter);
        }
    }

    /** Brings it back. What hangs in the black hole is cut. */
    public void up(int dataCenter) {
        if (down.remove(dataCenter) == Manner.BLACK_HOLE) {
            lines.cut(line -> line.dataCenter() == dataCenter);
        }
    }

    public Optional<Manner> of(int dataCenter) {
        return Optional.ofNullable(down.get(dataCenter));
    }

    /**
     * Answers the next packets with a transport error, such as 429.
     *
     * @param code positive
     * @see <a href="https://core.telegram.org/mtproto/mtproto-transports#transport-errors">Transport errors</a>
     */
    public void transportErrors(int code, int times) {
        error.set(new TransportError(code, times));
    }

    /** The error that this packet gets, if any. */
    public Optional<Integer> nextTransportError() {
        TransportError before = error.getAndUpdate(TransportError::next);
        return before.times() > 0 ? Optional.of(before.code()) : Optional.empty();
    }

    /** The proxy refuses that many of the next connections. */
    public void refuseAtProxy(int connections) {
        refusals.set(connections);
    }

    /** Whether this connection is one that the proxy refuses. */
    public boolean nextRefusedAtProxy() {
        return refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    public void clear() {
        down.keySet().forEach(this::up);
        error.set(new TransportError(0, 0));
        refusals.set(0);
    }
}
