package io.telecast.testdc.fault;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What went over the wire. Thread-safe. */
public final class Counters {

    private static final long ANYONE = 0;

    private final Map<Call, LongAdder> calls = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> errors = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> unknown = new ConcurrentHashMap<>();
    private final Map<Long, LongAdder> fileBytes = new ConcurrentHashMap<>();
    private final Map<Long, Flight> flights = new ConcurrentHashMap<>();
    private final LongAdder keys = new LongAdder();
    private final LongAdder connections = new LongAdder();

    private record Call(String method, long botId) {}

    private record Flight(int now, int most) {

        Flight change(int by) {
            return new Flight(now + by, Math.max(most, now + by));
        }
    }

    public void called(String method, long botId) {
        add(calls, new Call(method, botId), 1);
    }

    public void refused(int code, String text) {
        add(errors, code + " " + text, 1);
    }

    /** A method or constructor that the data centre does not have. */
    public void unknown(String what) {
        add(unknown, what, 1);
    }

    public void sentFile(long botId, int bytes) {
        add(fileBytes, botId, bytes);
    }

    public void madeKey() {
        keys.increment();
    }

    public void connected() {
        connections.increment();
    }

    /** A bot's request for a file began. */
    public void took(long botId) {
        flights.merge(botId, new Flight(1, 1), (flight, one) -> flight.change(1));
    }

    /** It ended. */
    public void gave(long botId) {
        flights.computeIfPresent(botId, (bot, flight) -> flight.change(-1));
    }

    private static <K> void add(Map<K, LongAdder> counts, K key, long count) {
        counts.computeIfAbsent(key, k -> new LongAdder()).add(count);
    }

    /** Calls of a method by anyone. */
    public long calls(String method) {
        return calls.entrySet().stream()
                .filter(it -> it.getKey().method().equals(method))
                .mapToLong(it -> it.getValue().sum())
                .sum();
    }

    public long calls(String method, long botId) {
        return sum(calls, new Call(method, botId));
    }

    /** How often an error such as {@code 400 MESSAGE_ID_INVALID} was answered. */
    public long errors(String error) {
        return sum(errors, error);
    }

    /** Bytes of files sent to a bot, or to all for 0. */
    public long fileBytes(long botId) {
        return botId == ANYONE
                ? fileBytes.values().stream().mapToLong(LongAdder::sum).sum()
                : sum(fileBytes, botId);
    }

    /** Most requests for files that a bot had running at a time. */
    public int mostInFlight(long botId) {
        return flights.getOrDefault(botId, new Flight(0, 0)).most();
    }

    /** Keys made: one for each authorization, and one for each temporary key. */
    public long keysMade() {
        return keys.sum();
    }

    public long connections() {
        return connections.sum();
    }

    /** All calls by method. */
    public SortedMap<String, Long> calls() {
        var sums = new TreeMap<String, Long>();
        calls.forEach((call, count) -> sums.merge(call.method(), count.sum(), Long::sum));
        return sums;
    }

    public SortedMap<String, Long> errors() {
        return sums(errors);
    }

    public SortedMap<String, Long> unknown() {
        return sums(unknown);
    }

    private static <K> long sum(Map<K, LongAdder> counts, K key) {
        LongAdder count = counts.get(key);
        return count == null ? 0 : count.sum();
    }

    private static SortedMap<String, Long> sums(Map<String, LongAdder> counts) {
        var sums = new TreeMap<String, Long>();
        counts.forEach((key, count) -> sums.put(key, count.sum()));
        return sums;
    }

    /** Begins anew, except for what is in flight. */
    public void reset() {
        calls.clear();
        errors.clear();
        unknown.clear();
        fileBytes.clear();
        keys.reset();
        connections.reset();
        flights.replaceAll((bot, flight) -> new Flight(flight.now(), flight.now()));
    }
}
