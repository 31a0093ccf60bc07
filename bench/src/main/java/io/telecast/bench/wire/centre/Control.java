package io.telecast.bench.wire.centre;

import io.telecast.bench.wire.scenario.BenchFile;
import java.util.List;

/** What the data centre can be asked. */
final class Control {

    private Control() {}

    /** Opens a world in a folder; answered by {@link Place}. */
    record Open(String folder) {}

    /** Wants new bots that read the storage channel; answered by {@link Tokens}. */
    record NewBots(int count) {}

    record Tokens(List<String> tokens) {}

    /** A user sends the main bot a file; answered by {@link Link} when the bot has. */
    record Send(BenchFile file) {}

    record Link(String url) {}

    /** A file appears in the storage channel; answered by {@link Post}. */
    record Publish(BenchFile file) {}

    record Done(boolean done) {}
}
