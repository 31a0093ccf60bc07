package io.telecast.bench.wire;

import io.telecast.bench.wire.contestant.Telecast;
import io.telecast.bench.wire.scenario.Dimensions;
import io.telecast.bench.wire.scenario.Growth;
import io.telecast.bench.wire.scenario.Scenario;
import io.telecast.bench.wire.scenario.Scenarios;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What to run.
 *
 * @param growth whether to measure how cost grows, instead of what the dimensions say
 * @param rounds that count, of each contestant in each scenario
 * @param json where the figures shall be written for programs
 */
record WireOptions(
        Dimensions dimensions,
        boolean growth,
        int rounds,
        List<Entrant> entrants,
        Telecast.Product product,
        Optional<Path> json) {

    private static final Duration GROWTH_LIMIT = Duration.ofMinutes(6);

    WireOptions {
        entrants = List.copyOf(entrants);
    }

    /** Numbers of bots, in the order to run. */
    List<Integer> bots() {
        return growth ? Growth.bots() : dimensions.bots();
    }

    /** What to play with so many bots. */
    List<Scenario> scenarios(int bots) {
        return growth ? Growth.with(bots) : new Scenarios(dimensions).with(bots);
    }

    /** After this nothing new is begun. */
    Optional<Duration> limit() {
        return growth ? Optional.of(GROWTH_LIMIT) : Optional.empty();
    }

    /** Who the others are compared with. */
    String baseline() {
        return (entrants.contains(Entrant.TDLIB) ? Entrant.TDLIB : entrants.getFirst()).label();
    }
}
