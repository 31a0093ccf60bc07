package io.telecast.bench.wire.centre;

/**
 * How far away and how narrow, and how much goes wrong.
 *
 * @param latencyMillis added to every answer of {@code upload.getFile}
 * @param bytesPerSecond of each connection; 0 without limit
 * @param faults whether {@link Trouble} strikes
 */
public record Weather(long latencyMillis, long bytesPerSecond, boolean faults) {}
