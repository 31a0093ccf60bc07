package io.telecast.bench.wire.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory a process has, where the system tells (Linux). */
public final class Memory {

    private static final String FIELD = "VmRSS:";

    private Memory() {}

    /** MiB that are in the machine's memory; 0 where nobody tells. */
    public static double mib(ProcessHandle process) {
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
