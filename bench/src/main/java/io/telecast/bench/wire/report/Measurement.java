package io.telecast.bench.wire.report;

import io.telecast.bench.wire.centre.Struck;

/**
 * What one round came to.
 *
 * @param mibPerSecond that viewers got together, from the first's request to the last's last byte
 * @param requestsPerSecond ranges read in that time
 * @param firstByteP50 milliseconds from a request to its first byte
 * @param slowestToMedian how long the slowest viewer took, as a multiple of the one in the middle
 * @param cpuPerGib seconds of processor time that the contestant took for a GiB that viewers got
 * @param upstreamRatio what the data centre sent, as a multiple of what was needed
 * @param partKib what the data centre sent at a time, on average; 0 if it sent nothing
 * @param busy the share of the machine's processors that contestant, data centre and viewers had together
 * @param others the share that everything else on the machine had meanwhile; 0 where the system does not tell
 * @param memoryMib what the contestant had at the end
 * @param stalled viewers with a pace to whom a byte came more than a second late
 * @param wrongBytes that came; anything but 0 makes the rest meaningless
 * @param struck what was made to go wrong meanwhile
 */
public record Measurement(
        double mibPerSecond,
        double requestsPerSecond,
        double firstByteP50,
        double firstByteP95,
        double slowestToMedian,
        double cpuPerGib,
        double upstreamRatio,
        double partKib,
        double busy,
        double others,
        double memoryMib,
        long stalled,
        long wrongBytes,
        Struck struck) {}
