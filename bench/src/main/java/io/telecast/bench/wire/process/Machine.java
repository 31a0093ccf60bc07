package io.telecast.bench.wire.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What the whole machine's processors have done so far, where the system tells (Linux). */
public final class Machine {

    private static final Path STAT = Path.of("/proc/stat");
    private static final double TICKS_PER_SECOND = 100;

    /** Fields of the line of all processors that are not work: idle, and waiting for a disk. */
    private static final int IDLE = 4;

    private static final int WAITING = 5;
    private static final int LAST = 8;

    private Machine() {}

    /** Seconds in which processors worked, for whomever. */
    public static Optional<Double> worked() {
        if (!Files.isReadable(STAT)) {
            return Optional.empty();
        }
        try {
            return parse(Files.readString(STAT));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static Optional<Double> parse(String stat) {
        String[] fields = stat.lines().findFirst().orElse("").split(" +");
        if (fields.length <= LAST || !fields[0].equals("cpu")) {
            return Optional.empty();
        }
        try {
            long ticks = 0;
            for (int i = 1; i <= LAST; i++) {
                ticks += i == IDLE || i == WAITING ? 0 : Long.parseLong(fields[i]);
            }
            return Optional.of(ticks / TICKS_PER_SECOND);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
