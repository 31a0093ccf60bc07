package io.telecast.bench.wire.scenario;

import java.util.List;
import java.util.Set;

/**
 * What the matrix of scenarios is made of.
 *
 * @param latencies milliseconds
 * @param viewers 1 for one alone, more for crowds
 * @param capMib MiB/s of a connection where lines are narrow
 * @param aloneMib size of a file that one viewer reads alone
 * @param crowdMib size of each file that a crowd reads
 * @param paced viewers that read at a pace
 * @param fileMib least size of the files that are read from their beginning
 */
public record Dimensions(
        Set<Kind> kinds,
        List<Integer> latencies,
        List<Integer> viewers,
        List<Integer> bots,
        int capMib,
        int aloneMib,
        int crowdMib,
        Audience paced,
        int fileMib) {}
