package io.telecast.bench.wire.contestant;

import io.telecast.bench.wire.scenario.BenchFile;
import java.net.URI;

/** A file at an address. */
record HttpSource(URI address, BenchFile file) implements Source {

    @Override
    public Reader open() {
        return new HttpReader(address, file);
    }
}
