package io.telecast.bench.wire;

import io.telecast.bench.wire.contestant.Telecast;
import io.telecast.bench.wire.scenario.Dimensions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to run.
 *
 * @param rounds that count, of each contestant in each scenario
 * @param json where the figures shall be written for programs
 */
record WireOptions(
        Dimensions dimensions, int rounds, List<Entrant> entrants, Telecast.Product product, Optional<Path> json) {

    WireOptions {
        entrants = List.copyOf(entrants);
    }

    /** Who the others are compared with. */
    String baseline() {
        return (entrants.contains(Entrant.TDLIB) ? Entrant.TDLIB : entrants.getFirst()).label();
    }
}
