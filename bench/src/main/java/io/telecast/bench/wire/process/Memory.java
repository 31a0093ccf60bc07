package io.telecast.bench.wire.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory a process has, where the system tells (Linux). */
public final class Memory {

    private static final String FIELD = "VmHWM:";

    /** Makes Linux forget the most that it has seen; see proc_pid_clear_refs(5). */
    private static final String FORGET = "5";

    private Memory() {}

    /** From now on the most counts that a process has. Where that cannot be said, it counts from its start. */
    public static void forgetPeak(ProcessHandle process) {
        try {
            Files.writeString(Path.of("/proc", Long.toString(process.pid()), "clear_refs"), FORGET);
        } catch (IOException notHere) {
            // Then more is shown than was used meanwhile, never less.
        }
    }

    /** The most MiB that were in the machine's memory at a time; 0 where nobody tells. */
    public static double peakMib(ProcessHandle process) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith(FIELD))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
