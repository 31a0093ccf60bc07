package io.telecast.bench.wire.contestant;

import io.telecast.bench.wire.centre.Centre;
import io.telecast.bench.wire.centre.Post;
import io.telecast.bench.wire.process.Child;
import io.telecast.bench.wire.process.Jvm;
import io.telecast.bench.wire.process.Processes;
import io.telecast.bench.wire.scenario.BenchFile;
import io.telecast.bench.wire.scenario.Scenario;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The way in which other servers of this kind fetch, over Telecast's own media sessions: a viewer is given one bot, from which
 * parts of 1 MiB are fetched one after another, and nothing is kept. It says what the pattern costs, not how fast any other
 * program is: their languages and libraries are not in it.
 */
public final class PeerModel implements Contestant {

    private final String name;
    private final Centre centre;
    private final Child child;
    private final URI address;

    /** @param ahead parts that are requested before the present one is written */
    public PeerModel(String name, int ahead, int bots, Centre centre, Processes processes, Path folder)
            throws IOException {
        this.name = name;
        this.centre = centre;
        child = new Child(name, processes, Jvm.sibling(PeerProcess.class, List.of()));
        var started = child.ask(
                "start",
                new PeerTalk.Start(
                        centre.place().proxyPort(),
                        centre.place().publicKeys(),
                        folder.toString(),
                        centre.newBots(bots),
                        ahead),
                PeerTalk.Started.class);
        address = URI.create("http://127.0.0.1:" + started.port());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ProcessHandle process() {
        return child.process();
    }

    @Override
    public Optional<String> objection(Scenario scenario) {
        if (scenario.warm()) {
            return Optional.of("it keeps nothing in memory");
        }
        return scenario.conditions().faults() ? Optional.of("it asks for nothing twice") : Optional.empty();
    }

    @Override
    public Source publish(BenchFile file) throws IOException {
        Post post = centre.post(file);
        var found =
                child.ask("find", new PeerTalk.Find(post.chat(), post.message(), file.size()), PeerTalk.Found.class);
        return new HttpSource(address.resolve(found.path()), file);
    }

    @Override
    public void close() {
        child.close();
    }
}
