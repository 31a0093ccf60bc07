package io.telecast.bench.wire;

import io.telecast.bench.wire.scenario.BenchFile;
import java.util.concurrent.atomic.AtomicLong;

/** Files that nobody has ever read. Thread-safe. */
final class NewFiles {

    private final AtomicLong count = new AtomicLong(1_000_000);

    BenchFile next(long size) {
        long number = count.incrementAndGet();
        return new BenchFile("film-" + number + ".bin", size, number);
    }
}
