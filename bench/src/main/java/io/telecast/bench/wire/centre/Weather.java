package io.telecast.bench.wire.centre;

/**
 * How far away and how narrow.
 *
 * @param latencyMillis added to every answer of {@code upload.getFile}
 * @param bytesPerSecond of each connection; 0 without limit
 */
public record Weather(long latencyMillis, long bytesPerSecond) {}
