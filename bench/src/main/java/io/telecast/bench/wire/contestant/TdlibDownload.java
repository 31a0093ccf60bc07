package io.telecast.bench.wire.contestant;

import io.telecast.bench.wire.centre.Centre;
import io.telecast.bench.wire.centre.Post;
import io.telecast.bench.wire.contestant.TdlibTalk.Downloaded;
import io.telecast.bench.wire.process.Child;
import io.telecast.bench.wire.process.Jvm;
import io.telecast.bench.wire.process.Processes;
import io.telecast.bench.wire.scenario.BenchFile;
import io.telecast.bench.wire.scenario.ByteRange;
import io.telecast.bench.wire.scenario.Scenario;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * TDLib's own {@code downloadFile}, by as many bots as there are: one file is read by one bot, and files take turns. What it
 * has written to disk counts as read; nobody has to send it on. Its files are compared afterwards.
 */
public final class TdlibDownload implements Contestant {

    private static final int BUFFER = 1 << 20;

    private final Centre centre;
    private final Child child;
    private final int bots;
    private final AtomicInteger turn = new AtomicInteger();

    /**
     * Starts it and signs its bots in.
     *
     * @param folder an empty one
     */
    public TdlibDownload(int bots, Centre centre, Processes processes, Path folder) throws IOException {
        this.centre = centre;
        this.bots = bots;
        child = new Child("tdlib", processes, Jvm.sibling(TdlibProcess.class, List.of()));
        child.ask(
                "sign in",
                new TdlibTalk.SignIn(
                        centre.place().library(), centre.place().proxyPort(), folder.toString(), centre.newBots(bots)),
                TdlibTalk.Done.class);
    }

    @Override
    public String name() {
        return "tdlib";
    }

    @Override
    public ProcessHandle process() {
        return child.process();
    }

    @Override
    public Optional<String> objection(Scenario scenario) {
        if (scenario.viewers().stream().anyMatch(viewer -> viewer.bytesPerSecond() > 0)) {
            return Optional.of("it knows no pace");
        }
        if (scenario.conditions().faults()) {
            return Optional.of("its downloads fail then, and somebody would have to begin them again");
        }
        if (scenario.warm()) {
            return Optional.of("what it has downloaded, others read from disk");
        }
        return scenario.oneFileAtManyPlaces()
                ? Optional.of("it downloads a file from one place at a time")
                : Optional.empty();
    }

    @Override
    public Source publish(BenchFile file) throws IOException {
        Post post = centre.post(file);
        int bot = turn.getAndIncrement() % bots;
        int id = child.ask("find", new TdlibTalk.Find(bot, post.chat(), post.message()), TdlibTalk.Found.class)
                .file();
        return new Remote(bot, id, file);
    }

    private final class Remote implements Source, Reader {
        private final int bot;
        private final int id;
        private final BenchFile file;

        private Remote(int bot, int id, BenchFile file) {
            this.bot = bot;
            this.id = id;
            this.file = file;
        }

        @Override
        public Reader open() {
            return this;
        }

        @Override
        public Fetched fetch(ByteRange range) throws IOException {
            long start = System.nanoTime();
            var first = new AtomicLong();
            var done = child.ask(
                    "download",
                    new TdlibTalk.Download(bot, id, range.from(), range.length()),
                    Downloaded.class,
                    () -> first.compareAndSet(0, System.nanoTime()));
            long end = System.nanoTime();
            first.compareAndSet(0, end);
            return new Fetched(start, first.get(), end, range.length(), () -> wrong(Path.of(done.path()), range));
        }

        private long wrong(Path path, ByteRange range) throws IOException {
            var comparison = new Comparison(file.content(), range.from(), BUFFER);
            byte[] buffer = new byte[BUFFER];
            try (var local = new RandomAccessFile(path.toFile(), "r")) {
                local.seek(range.from());
                for (long left = range.length(); left > 0; ) {
                    int count = local.read(buffer, 0, (int) Math.min(BUFFER, left));
                    if (count < 0) {
                        return comparison.wrong() + left;
                    }
                    comparison.add(buffer, 0, count);
                    left -= count;
                }
            }
            return comparison.wrong();
        }

        @Override
        public void forget() throws IOException {
            child.ask("delete", new TdlibTalk.Delete(bot, id), TdlibTalk.Done.class);
        }

        @Override
        public void close() {
            // TDLib has no viewers that could go away.
        }
    }

    @Override
    public void close() {
        child.close();
    }
}
