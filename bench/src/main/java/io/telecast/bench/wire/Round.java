package io.telecast.bench.wire;

import io.telecast.bench.wire.centre.Centre;
import io.telecast.bench.wire.contestant.Contestant;
import io.telecast.bench.wire.contestant.Fetched;
import io.telecast.bench.wire.contestant.Reader;
import io.telecast.bench.wire.contestant.Source;
import io.telecast.bench.wire.report.Measurement;
import io.telecast.bench.wire.scenario.ByteRange;
import io.telecast.bench.wire.scenario.Scenario;
import io.telecast.bench.wire.scenario.Viewer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/** One scenario, played once by one contestant, with files that nobody has read. */
final class Round {

    private final Scenario scenario;
    private final Contestant contestant;
    private final Centre centre;
    private final NewFiles files;

    Round(Scenario scenario, Contestant contestant, Centre centre, NewFiles files) {
        this.scenario = scenario;
        this.contestant = contestant;
        this.centre = centre;
        this.files = files;
    }

    Measurement play() throws IOException {
        List<Source> sources = publish();
        try {
            prepare(sources);
            var meter = Meter.start(contestant, centre);
            List<List<Fetched>> read = watch(sources);
            return meter.stop(scenario, read);
        } finally {
            for (Source source : sources) {
                source.forget();
            }
        }
    }

    private List<Source> publish() throws IOException {
        return Together.all(scenario.sizes().stream()
                .map(size -> (Callable<Source>) () -> contestant.publish(files.next(size)))
                .toList());
    }

    private void prepare(List<Source> sources) throws IOException {
        if (scenario.touched()) {
            Together.all(IntStream.range(0, sources.size())
                    .mapToObj(i -> touch(
                            sources.get(i), scenario.warm() ? scenario.sizes().get(i) : 1))
                    .toList());
        }
    }

    private static Callable<Fetched> touch(Source source, long length) {
        return () -> {
            try (Reader reader = source.open()) {
                return reader.fetch(new ByteRange(0, length));
            }
        };
    }

    private List<List<Fetched>> watch(List<Source> sources) throws IOException {
        List<Callable<List<Fetched>>> all = scenario.viewers().stream()
                .map(viewer -> (Callable<List<Fetched>>) () -> read(viewer, sources.get(viewer.file())))
                .toList();
        return scenario.together() ? Together.all(all) : Together.inTurn(all);
    }

    private static List<Fetched> read(Viewer viewer, Source source) throws IOException, InterruptedException {
        Thread.sleep(viewer.arrival());
        var read = new ArrayList<Fetched>();
        try (Reader reader = source.open()) {
            for (ByteRange range : viewer.ranges()) {
                read.add(reader.fetch(range, viewer.bytesPerSecond()));
            }
        }
        return read;
    }
}
