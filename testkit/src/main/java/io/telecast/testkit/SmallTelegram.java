package io.telecast.testkit;

import io.telecast.host.telegram.BackendContext;
import io.telecast.host.telegram.Telegram;
import io.telecast.host.telegram.TelegramBackend;
import io.telecast.sandbox.SandboxBackend;
import io.telecast.sandbox.content.Content;
import io.telecast.sandbox.content.GeneratedContent;
import io.telecast.sandbox.content.MediaTypes;
import io.telecast.sandbox.content.Sample;
import io.telecast.sandbox.content.Samples;
import io.telecast.sandbox.fault.Faults;
import io.telecast.sandbox.telegram.SandboxTelegram;
import io.telecast.sandbox.world.Founding;
import io.telecast.sandbox.world.Overview;
import io.telecast.sandbox.world.Presence;
import io.telecast.sandbox.world.Presses;
import io.telecast.sandbox.world.UserReading;
import io.telecast.sandbox.world.UserWriting;
import io.telecast.sandbox.world.Watch;
import io.telecast.sandbox.world.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** The sandbox's world, which outlives the host that uses it as a backend. Thread-safe. */
final class SmallTelegram implements TelegramBackend, AutoCloseable {

    /** Whom trouble strikes is left to chance, but to the same chance in every run. */
    private static final long SEED = 1;

    private final World world;
    private final Duration patience;
    private final Faults faults;
    private final Presence presence = new Presence();
    private final Presses presses;
    private final UserWriting writing;
    private final UserReading reading;
    private final Founding founding;
    private final Overview overview;
    private final Watch watch;

    private SmallTelegram(World world, Faults faults, Duration patience) {
        this.world = world;
        this.faults = faults;
        this.patience = patience;
        presses = new Presses(world);
        writing = new UserWriting(world, presses);
        reading = new UserReading(world);
        founding = new Founding(world, new SecureRandom());
        overview = new Overview(world, presence);
        watch = new Watch(world);
    }

    static SmallTelegram open(Path folder, TestClock clock, Duration patience) throws IOException {
        var faults = new Faults(new Random(SEED), clock::nanosOfTrouble);
        return new SmallTelegram(World.open(folder, Samples.bundled(0), clock), faults, patience);
    }

    @Override
    public String name() {
        return "sandbox";
    }

    @Override
    public List<Option> options() {
        return List.of();
    }

    @Override
    public Map<String, String> defaults() {
        return new SandboxBackend().defaults();
    }

    @Override
    public Telegram open(BackendContext context) {
        return new SandboxTelegram(world, presses, presence, faults, List.of());
    }

    Faults faults() {
        return faults;
    }

    UserWriting writing() {
        return writing;
    }

    UserReading reading() {
        return reading;
    }

    Founding founding() {
        return founding;
    }

    Watch watch() {
        return watch;
    }

    Duration patience() {
        return patience;
    }

    /** What a test's file is here; its bytes are stored where they are the test's own. */
    Sample sample(TestFile file) {
        return switch (file) {
            case TestFile.Generated made -> Samples.generated(made.name(), made.size(), made.seed());
            case TestFile.Bundled clip ->
                world.samples()
                        .find(clip.name())
                        .orElseThrow(() -> new IllegalArgumentException("There is no sample " + clip.name()
                                + ". There are: "
                                + world.samples().all().stream()
                                        .map(Sample::name)
                                        .toList()));
            case TestFile.Given given -> {
                String type = MediaTypes.type(given.name());
                yield new Sample(given.name(), MediaTypes.kind(type), type, stored(given.bytes()), 0, 0, 0, "");
            }
        };
    }

    private Content stored(byte[] bytes) {
        try {
            return world.contents().save(new ByteArrayInputStream(bytes), GeneratedContent.MAX_SIZE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of a file in a message. */
    byte[] bytes(String file) {
        try {
            return world.contents().all(overview.file(file).orElseThrow().content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for something to be seen. */
    <T> T await(Supplier<Optional<T>> look, Supplier<String> failure) {
        return Patience.of(patience).await(watch, look, failure);
    }

    @Override
    public void close() {
        try {
            world.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
