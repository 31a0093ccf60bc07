package io.telecast.bench.wire.process;

import java.time.Duration;

/** What a process, or several, have taken of the processors so far. */
public final class Cpu {

    private Cpu() {}

    /** Time in user and kernel mode of all its threads; in steps of 10 ms on Linux. */
    public static Duration of(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
