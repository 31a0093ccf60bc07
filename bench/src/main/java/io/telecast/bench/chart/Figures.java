package io.telecast.bench.chart;

import io.telecast.bench.wire.scenario.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code bench wire --growth --json} has written of the product. */
record Figures(List<Figure> all) {

    private static final String PRODUCT = "telecast";

    /** @throws IOException if the file is none of those; the message says what to do */
    static Figures read(Path file) throws IOException {
        JsonNode json;
        try {
            json = JsonMapper.shared().readTree(Files.readString(file));
        } catch (JacksonException e) {
            throw new IOException(file + " is not JSON. Write it with telecast bench wire --growth --json.", e);
        }
        if (!json.path("growth").asBoolean(false)) {
            throw new IOException(
                    file + " does not tell of growth. Write it with telecast bench wire --growth --json.");
        }
        return new Figures(json.path("rows")
                .valueStream()
                .filter(row -> row.path("contestant").asString().equals(PRODUCT))
                .flatMap(row -> figure(row).stream())
                .toList());
    }

    /** The round in the middle; none if there was no round. */
    private static Optional<Figure> figure(JsonNode row) {
        List<JsonNode> rounds = row.path("rounds")
                .valueStream()
                .sorted(Comparator.comparingDouble(it -> it.path("mibPerSecond").asDouble()))
                .toList();
        if (rounds.isEmpty()) {
            return Optional.empty();
        }
        JsonNode middle = rounds.get((rounds.size() - 1) / 2);
        return Optional.of(new Figure(
                Kind.valueOf(row.path("kind").asString()),
                row.path("viewers").asInt(),
                row.path("largestFileMib").asLong(),
                row.path("bots").asInt(),
                middle.path("mibPerSecond").asDouble(),
                middle.path("firstByteP50").asDouble(),
                middle.path("firstByteP95").asDouble(),
                middle.path("cpuPerGib").asDouble(),
                middle.path("memoryMib").asDouble(),
                middle.path("stalled").asLong()));
    }

    Stream<Figure> of(Kind kind) {
        return all.stream().filter(it -> it.kind() == kind);
    }

    /** The only figure of a kind with so many bots. */
    Figure with(Kind kind, int bots) throws IOException {
        return of(kind).filter(it -> it.bots() == bots)
                .findFirst()
                .orElseThrow(() -> new IOException("There is no figure of " + kind + " with " + bots
                        + " bots: the run did not come to its end. Run it again."));
    }

    /** A line through the figures of a kind, from left to right. */
    Series series(String name, Kind kind, ToDoubleFunction<Figure> x, ToDoubleFunction<Figure> y) {
        return new Series(
                name,
                of(kind).map(it -> new Series.Point(x.applyAsDouble(it), y.applyAsDouble(it)))
                        .sorted(Comparator.comparingDouble(Series.Point::x))
                        .toList());
    }
}
