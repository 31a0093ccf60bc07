package io.telecast.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** All that belongs to one run: a folder, a clock, a small Telegram with its people, and the host. */
record Stage(Path folder, TestClock clock, SmallTelegram telegram, People people, HostUnderTest host)
        implements AutoCloseable {

    /** Everything but the host's start. */
    static Stage open(Setup setup) {
        try {
            Path folder = Files.createTempDirectory("telecast-test");
            var clock = new TestClock(setup.patienceWithJobs());
            SmallTelegram telegram = SmallTelegram.open(folder.resolve("telegram"), clock, setup.patience());
            var host = new HostUnderTest(setup, telegram, clock, folder);
            clock.connect(host::jobs);
            return new Stage(folder, clock, telegram, new People(telegram), host);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            host.stop();
        } finally {
            try {
                telegram.close();
            } finally {
                deleteTree(folder);
            }
        }
    }

    private static void deleteTree(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " could not be deleted.", e);
        }
    }
}
