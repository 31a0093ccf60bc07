package io.telecast.bench.chart;

import io.telecast.bench.wire.scenario.Kind;

/**
 * What one contestant did in one scenario, as it was written.
 *
 * @param fileMib size of the largest file
 * @param firstByteP50 milliseconds
 * @param firstByteP95 milliseconds
 * @param cpuPerGib seconds
 */
record Figure(
        Kind kind,
        int viewers,
        long fileMib,
        int bots,
        double mibPerSecond,
        double firstByteP50,
        double firstByteP95,
        double cpuPerGib,
        double memoryMib,
        long stalled) {}
