package io.telecast.bench.wire.scenario;

import static io.telecast.bench.wire.scenario.Shapes.AWAY;
import static io.telecast.bench.wire.scenario.Shapes.MIB;

import io.telecast.bench.wire.scenario.Shapes.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Makes the matrix of scenarios; the same one each time. */
public final class Scenarios {

    private static final int NARROW_LATENCY = 20;
    private static final long LARGE = 1024 * MIB;
    private static final long PACED_BYTES = 10 * MIB;
    private static final long SLOW_BYTES = 3 * MIB;
    private static final int WARM_UP_VIEWERS = 8;
    private static final long WARM_UP_BYTES = 24 * MIB;

    private final Dimensions dimensions;
    private final Reading alone;
    private final Reading each;

    public Scenarios(Dimensions dimensions) {
        this.dimensions = dimensions;
        alone = new Reading(dimensions.aloneMib() * MIB, dimensions.fileMib() * MIB);
        each = new Reading(dimensions.crowdMib() * MIB, dimensions.fileMib() * MIB);
    }

    /** All for so many bots, in the order to run. */
    public List<Scenario> with(int bots) {
        var shapes = new Shapes(bots);
        var all = new ArrayList<Scenario>();
        for (int latency : dimensions.latencies()) {
            Conditions away = Conditions.away(latency);
            whole(Kind.ONE, count -> alone(shapes, Kind.ONE, away, count)).forEach(all::add);
            whole(Kind.CROWD, count -> crowd(shapes, Kind.CROWD, away, count)).forEach(all::add);
            whole(Kind.SAME, count -> same(shapes, Kind.SAME, away, count)).forEach(all::add);
        }
        if (dimensions.capMib() > 0) {
            var narrow = Conditions.narrow(NARROW_LATENCY, dimensions.capMib() * MIB);
            whole(
                            Kind.CAP,
                            count -> Stream.concat(
                                    alone(shapes, Kind.CAP, narrow, count), crowd(shapes, Kind.CAP, narrow, count)))
                    .forEach(all::add);
        }
        only(Kind.COLD, () -> shapes.cold("first 64 KiB of new files", LARGE)).forEach(all::add);
        only(Kind.SEEK, () -> shapes.seek("seeks, 64 KiB each", LARGE)).forEach(all::add);
        whole(Kind.PLACES, count -> places(shapes, Kind.PLACES, AWAY, count)).forEach(all::add);
        only(Kind.PACED, () -> shapes.paced(dimensions.paced(), PACED_BYTES)).forEach(all::add);
        only(Kind.SLOW, () -> shapes.slow(dimensions.paced(), SLOW_BYTES)).forEach(all::add);
        only(Kind.SMALL, shapes::small).forEach(all::add);
        whole(Kind.FAULTS, count -> faults(shapes, count)).forEach(all::add);
        return all;
    }

    /** Not to be reported: enough bytes for the compilers of all JVMs. */
    public static Scenario warmUp(int bots) {
        return new Shapes(bots).crowd(Kind.CROWD, Conditions.away(0), WARM_UP_VIEWERS, new Reading(WARM_UP_BYTES, 0));
    }

    private Stream<Scenario> only(Kind kind, Supplier<Scenario> maker) {
        return dimensions.kinds().contains(kind) ? Stream.of(maker.get()) : Stream.empty();
    }

    /** For each number of viewers. */
    private Stream<Scenario> whole(Kind kind, IntFunction<Stream<Scenario>> maker) {
        return dimensions.kinds().contains(kind) ? dimensions.viewers().stream().flatMap(maker::apply) : Stream.empty();
    }

    private Stream<Scenario> alone(Shapes shapes, Kind kind, Conditions conditions, int viewers) {
        return viewers == 1 ? Stream.of(shapes.alone(kind, conditions, alone)) : Stream.empty();
    }

    private Stream<Scenario> crowd(Shapes shapes, Kind kind, Conditions conditions, int viewers) {
        return viewers > 1 ? Stream.of(shapes.crowd(kind, conditions, viewers, each)) : Stream.empty();
    }

    private Stream<Scenario> same(Shapes shapes, Kind kind, Conditions conditions, int viewers) {
        return viewers > 1 ? Stream.of(shapes.same(kind, conditions, viewers, each)) : Stream.empty();
    }

    private Stream<Scenario> places(Shapes shapes, Kind kind, Conditions conditions, int viewers) {
        return viewers > 1 ? Stream.of(shapes.places(kind, conditions, viewers, each.bytes())) : Stream.empty();
    }

    /** One file must be large enough for chance to strike it. */
    private Stream<Scenario> faults(Shapes shapes, int viewers) {
        Conditions faulty = Conditions.faulty(AWAY.latencyMillis());
        return viewers == 1
                ? Stream.empty()
                : Stream.of(
                        shapes.crowd(Kind.FAULTS, faulty, viewers, each),
                        shapes.places(Kind.FAULTS, faulty, viewers, each.bytes()),
                        shapes.same(Kind.FAULTS, faulty, viewers, alone));
    }
}
