package io.telecast.testdc;

import io.telecast.sandbox.content.Samples;
import io.telecast.sandbox.fault.Faults;
import io.telecast.sandbox.http.SandboxServer;
import io.telecast.sandbox.world.Presence;
import io.telecast.sandbox.world.Presses;
import io.telecast.sandbox.world.World;
import io.telecast.testdc.api.Api;
import io.telecast.testdc.crypto.RsaKey;
import io.telecast.testdc.fault.Counters;
import io.telecast.testdc.wire.WireServer;
import io.telecast.testdc.world.Placement;
import io.telecast.testdc.world.Realm;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Random;

/**
 * A world of the sandbox behind the wire: all data centres, and on demand the chat page with its HTTP interface, whose faults
 * strike on the wire. Thread-safe.
 */
public final class DataCentre implements AutoCloseable {

    /** Those that have bots and files. */
    private static final List<Integer> INHABITED = List.of(2, 4);

    /** Whom trouble strikes is left to chance, but to the same chance in every run. */
    private static final long SEED = 1;

    private final World world;
    private final Presses presses;
    private final Presence presence = new Presence();
    private final Faults weather = new Faults(new Random(SEED));
    private final io.telecast.testdc.fault.Faults faults;
    private final Counters counters = new Counters();
    private final Realm realm;
    private final WireServer wire;

    private DataCentre(World world, RsaKey key) throws IOException {
        var clock = Clock.systemUTC();
        var random = new SecureRandom();
        this.world = world;
        presses = new Presses(world);
        faults = new io.telecast.testdc.fault.Faults(new Random(SEED), clock);
        realm = new Realm(world, presses, weather, new Placement(INHABITED), clock);
        wire = new WireServer(key, faults, counters, random);
        realm.start(wire.sessions());
        wire.start(new Api(realm, weather, counters, random, key.publicPem()));
    }

    /**
     * Opens the world of a folder and begins to listen on free ports.
     *
     * @param key that clients must trust
     */
    public static DataCentre open(Path folder, Samples samples, RsaKey key) throws IOException {
        World world = World.open(folder, samples, Clock.systemUTC());
        try {
            return new DataCentre(world, key);
        } catch (IOException | RuntimeException e) {
            world.close();
            throw e;
        }
    }

    /** Serves the sandbox's chat page on this world. To be closed before the data centre is. */
    public SandboxServer servePage(int port) throws IOException {
        return SandboxServer.start(port, world, presses, presence, weather);
    }

    public World world() {
        return world;
    }

    public Presses presses() {
        return presses;
    }

    /** The world, as the wire shows it. */
    public Realm realm() {
        return realm;
    }

    public WireServer wire() {
        return wire;
    }

    /** What goes wrong on the wire, by method, connection and data centre. */
    public io.telecast.testdc.fault.Faults faults() {
        return faults;
    }

    /** The sandbox's faults, by bot and plane. */
    public Faults weather() {
        return weather;
    }

    public Counters counters() {
        return counters;
    }

    @Override
    public void close() throws IOException {
        wire.close();
        realm.close();
        world.feed().close();
        world.close();
    }
}
