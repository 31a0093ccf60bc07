package io.telecast.bench.wire.centre;

import io.telecast.bench.wire.process.Child;
import io.telecast.bench.wire.process.Jvm;
import io.telecast.bench.wire.process.Processes;
import io.telecast.bench.wire.scenario.BenchFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The data centre, from the benchmark's side. Thread-safe. */
public final class Centre implements AutoCloseable {

    private final Child child;
    private final Place place;

    /** Starts it. */
    public Centre(Processes processes, Path folder) throws IOException {
        child = new Child("data centre", processes, Jvm.sibling(CentreProcess.class, List.of()));
        place = child.ask("open", new Control.Open(folder.toString()), Place.class);
    }

    public Place place() {
        return place;
    }

    /** Tokens of new bots that can read the storage channel. */
    public List<String> newBots(int count) throws IOException {
        return child.ask("bots", new Control.NewBots(count), Control.Tokens.class)
                .tokens();
    }

    /** Has a new user send a file to the main bot; answers the address that the bot gives for downloading it. */
    public String send(BenchFile file) throws IOException {
        return child.ask("send", new Control.Send(file), Control.Link.class).url();
    }

    /** Puts a file into the storage channel. */
    public Post post(BenchFile file) throws IOException {
        return child.ask("post", new Control.Publish(file), Post.class);
    }

    public void weather(Weather weather) throws IOException {
        child.ask("weather", weather, Control.Done.class);
    }

    public Counts counts() throws IOException {
        return child.ask("counts", new Control.Done(true), Counts.class);
    }

    public ProcessHandle process() {
        return child.process();
    }

    @Override
    public void close() {
        child.close();
    }
}
