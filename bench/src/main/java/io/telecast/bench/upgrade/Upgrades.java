package io.telecast.bench.upgrade;

import java.util.ArrayList;
import java.util.List;

/** What the upgrades took, and what memory they left used. For one thread. */
final class Upgrades {

    private final List<Long> nanos = new ArrayList<>();
    private final List<JavaMemory> first = new ArrayList<>();
    private final List<JavaMemory> last = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    void done(long tookNanos) {
        nanos.add(tookNanos);
    }

    void failed(String reason) {
        failures.add(reason);
    }

    void sample(boolean firstTenth, JavaMemory memory) {
        (firstTenth ? first : last).add(memory);
    }

    List<Long> nanos() {
        return List.copyOf(nanos);
    }

    long lastMillis() {
        return nanos.isEmpty() ? 0 : nanos.getLast() / 1_000_000;
    }

    /** In the first tenth of the rounds. */
    List<JavaMemory> first() {
        return List.copyOf(first);
    }

    /** In the last tenth. */
    List<JavaMemory> last() {
        return List.copyOf(last);
    }

    List<String> failures() {
        return List.copyOf(failures);
    }
}
