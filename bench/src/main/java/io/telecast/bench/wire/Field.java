package io.telecast.bench.wire;

import io.telecast.bench.wire.centre.Centre;
import io.telecast.bench.wire.contestant.Contestant;
import io.telecast.bench.wire.contestant.Nginx;
import io.telecast.bench.wire.contestant.PeerModel;
import io.telecast.bench.wire.contestant.TdlibDownload;
import io.telecast.bench.wire.contestant.Telecast;
import io.telecast.bench.wire.process.Processes;
import io.telecast.bench.wire.process.Scratch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts those who take part, for one number of bots, and ends them. */
final class Field implements AutoCloseable {

    private final WireOptions options;
    private final int bots;
    private final Processes processes;
    private final Centre centre;
    private final Scratch scratch;
    private final List<Contestant> present = new ArrayList<>();
    private final Optional<Path> nginx = Nginx.find();
    private final Map<String, String> absent = new LinkedHashMap<>();

    Field(WireOptions options, int bots, Processes processes, Centre centre, Scratch scratch) {
        this.options = options;
        this.bots = bots;
        this.processes = processes;
        this.centre = centre;
        this.scratch = scratch;
    }

    List<Contestant> enter() throws IOException {
        if (centre.place().library().isEmpty() && options.entrants().stream().anyMatch(Entrant::needsLibrary)) {
            throw new IOException(
                    "telecast and tdlib need TDLib's library. " + centre.place().reason());
        }
        for (Entrant each : options.entrants()) {
            if (each == Entrant.NGINX && nginx.isEmpty()) {
                absent.put(each.label(), "nginx is not installed");
            } else {
                present.add(start(each));
            }
        }
        return List.copyOf(present);
    }

    private Contestant start(Entrant entrant) throws IOException {
        var folder = scratch.sub(entrant.label() + "-" + bots);
        return switch (entrant) {
            case TELECAST -> new Telecast(options.product(), bots, centre, processes, folder);
            case TDLIB -> new TdlibDownload(bots, centre, processes, folder);
            case SEQUENTIAL -> new PeerModel(entrant.label(), 0, bots, centre, processes, folder);
            case PREFETCH -> new PeerModel(entrant.label(), 1, bots, centre, processes, folder);
            case NGINX -> new Nginx(nginx.orElseThrow(), processes, folder);
        };
    }

    /** Who should take part and cannot, with the reason. */
    Map<String, String> absent() {
        return Map.copyOf(absent);
    }

    @Override
    public void close() {
        present.reversed().forEach(Contestant::close);
    }
}
