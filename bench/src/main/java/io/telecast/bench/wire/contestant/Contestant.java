package io.telecast.bench.wire.contestant;

import io.telecast.bench.wire.scenario.BenchFile;
import io.telecast.bench.wire.scenario.Scenario;
import java.io.IOException;
import java.util.Optional;

/** Somebody who is measured, running as a process. Thread-safe. */
public interface Contestant extends AutoCloseable {

    /** As the report shows it. */
    String name();

    /** The one whose processor time counts. */
    ProcessHandle process();

    /** Why it cannot take part in a scenario, if it cannot. */
    default Optional<String> objection(Scenario scenario) {
        return Optional.empty();
    }

    /** Makes a file that nobody has read known to it; none of this is measured. */
    Source publish(BenchFile file) throws IOException;

    @Override
    void close();
}
