package io.telecast.testdc;

import io.telecast.host.telegram.BotToken;
import io.telecast.sandbox.content.GeneratedContent;
import io.telecast.sandbox.content.Sample;
import io.telecast.sandbox.content.Samples;
import io.telecast.sandbox.world.FileEntry;
import io.telecast.sandbox.world.FirstDay;
import io.telecast.sandbox.world.Founding;
import io.telecast.sandbox.world.Overview;
import io.telecast.sandbox.world.Presence;
import io.telecast.sandbox.world.Rank;
import io.telecast.sandbox.world.Registry;
import io.telecast.sandbox.world.UserWriting;
import io.telecast.sandbox.world.Watch;
import io.telecast.sandbox.world.World;
import io.telecast.testdc.fault.Counters;
import io.telecast.testdc.fault.Faults;
import io.telecast.testdc.library.TestLibrary;
import io.telecast.testdc.socks.DialLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A data centre for a class of tests, with a world of its own that is gone afterwards. Either {@code @RegisterExtension static
 * final TestDataCentre dc = TestDataCentre.create()}, or {@code try (var dc = TestDataCentre.create().start())}. Thread-safe
 * once started.
 */
public final class TestDataCentre implements BeforeAllCallback, AfterAllCallback, AutoCloseable {

    private Optional<Running> running = Optional.empty();

    private TestDataCentre() {}

    private record Running(
            TestLibrary library, Path folder, DataCentre centre, Founding founding, UserWriting writing, Watch watch) {}

    /** One that does not run yet. */
    public static TestDataCentre create() {
        return new TestDataCentre();
    }

    public TestDataCentre start() {
        try {
            Path folder = Files.createTempDirectory("testdc");
            var library = TestLibrary.prepare();
            DataCentre centre = DataCentre.open(folder.resolve("world"), Samples.bundled(0), library.key());
            World world = centre.world();
            running = Optional.of(new Running(
                    library,
                    folder,
                    centre,
                    new Founding(world, new SecureRandom()),
                    new UserWriting(world, centre.presses()),
                    new Watch(world)));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Running running() {
        return running.orElseThrow(() -> new IllegalStateException("The test data centre does not run. Start it."));
    }

    /** All of it. */
    public DataCentre centre() {
        return running().centre();
    }

    public World world() {
        return centre().world();
    }

    /** What BotFather does. */
    public BotToken newBot(String username) {
        return running().founding().addBot(username, username).token();
    }

    /** Ends a bot's token, as BotFather does on demand; answers the new one. */
    public BotToken revoke(BotToken token) {
        return running().founding().revoke(token.botId()).token();
    }

    /** Somebody new. */
    public TestPerson person(String name) {
        long id =
                running().founding().addUsers(name, "", "", "en", 1).getFirst().id();
        return new TestPerson(id, running().writing(), running().watch());
    }

    /** Deletes somebody's account. */
    public void deactivate(TestPerson person) {
        running().founding().deactivate(person.id());
    }

    /** A private channel in which these bots are administrators. */
    public TestChannel channel(String title, BotToken... admins) {
        return channel(title, "", admins);
    }

    /** A public channel in which these bots are administrators. */
    public TestChannel channel(String title, String username, BotToken... admins) {
        Map<Long, Rank> members = new LinkedHashMap<>();
        members.put(FirstDay.ADA, Rank.OWNER);
        for (BotToken admin : admins) {
            members.put(admin.botId(), Rank.ADMIN);
        }
        long id = running().founding().addChannel(title, username, members).id();
        return new TestChannel(id, running().founding(), running().watch());
    }

    /** A generated file of any size, to be sent; its bytes are {@link GeneratedContent} of the seed. */
    public Sample file(String name, long size, long seed) {
        return Samples.generated(name, size, seed);
    }

    /** One of the sandbox's clips, such as {@code test-card.mp4}; some have a thumbnail. */
    public Sample clip(String name) {
        return world().samples()
                .find(name)
                .orElseThrow(() -> new IllegalArgumentException("There is no clip " + name + "."));
    }

    /** The file of a message that was seen. */
    public FileEntry fileOf(String id) {
        return new Registry(world())
                .file(id)
                .orElseThrow(() -> new IllegalArgumentException("There is no file " + id + "."));
    }

    /** All bytes of a small file. */
    public byte[] bytes(String file) {
        try {
            return world().contents().all(fileOf(file).content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on every file reference that was given out has expired. */
    public void expireReferences() {
        centre().realm().references().expireAll();
    }

    /** Moves a bot to another data centre; it must sign in anew to notice. */
    public void moveBot(BotToken token, int dataCenter) {
        centre().realm().placement().moveBot(token.botId(), dataCenter);
    }

    /** Moves a file to another data centre. */
    public void moveFile(String file, int dataCenter) {
        centre().realm().placement().moveFile(file, dataCenter);
    }

    /** Hands a file to content delivery: who asks for it is sent there. */
    public void deliver(String file) {
        centre().realm().delivery().take(file);
    }

    /** The SOCKS5 proxy through which alone anything is reached. */
    public InetSocketAddress proxy() {
        return centre().wire().proxy();
    }

    /** A file with the key to trust. */
    public Path publicKeys() {
        return running().library().publicKeys();
    }

    /**
     * The copy of TDLib's library that trusts that key. Where there is none the test is reported as not run, with the reason,
     * or fails where tests have to be complete.
     */
    public Path library() {
        return running().library().require();
    }

    public Faults faults() {
        return centre().faults();
    }

    /** The sandbox's faults, as the chat page sets them. */
    public io.telecast.sandbox.fault.Faults weather() {
        return centre().weather();
    }

    public Counters counters() {
        return centre().counters();
    }

    /** Every address that somebody asked the proxy for. */
    public DialLog dials() {
        return centre().wire().dials();
    }

    /** Who and what there is. */
    public Overview overview() {
        return new Overview(world(), new Presence());
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        start();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        running.ifPresent(it -> {
            running = Optional.empty();
            try {
                it.centre().close();
                deleteAll(it.folder());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void deleteAll(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }
}
