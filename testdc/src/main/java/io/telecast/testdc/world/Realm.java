package io.telecast.testdc.world;

import io.telecast.sandbox.fault.Faults;
import io.telecast.sandbox.world.Presses;
import io.telecast.sandbox.world.Registry;
import io.telecast.sandbox.world.World;
import io.telecast.testdc.rpc.Session;
import io.telecast.testdc.rpc.Sessions;
import io.telecast.testdc.tl.TlObject;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** A world of the sandbox with all that the wire adds to it. Thread-safe. */
public final class Realm implements AutoCloseable {

    private final World world;
    private final Presses presses;
    private final Registry registry;
    private final AccessHashes hashes = new AccessHashes();
    private final FileReferences references = new FileReferences();
    private final Placement placement;
    private final Peers peers;
    private final Documents documents;
    private final Ledger ledger;
    private final BotEvents botEvents;
    private final Messages messages;
    private final Deliveries deliveries;
    private final ContentDelivery delivery;

    public Realm(World world, Presses presses, Faults faults, Placement placement, InstantSource clock) {
        this.world = world;
        this.presses = presses;
        this.placement = placement;
        registry = new Registry(world);
        peers = new Peers(registry, hashes);
        documents = new Documents(hashes, references, placement);
        ledger = new Ledger(clock);
        botEvents = new BotEvents(ledger.start());
        messages = new Messages(registry, documents, ledger);
        delivery = new ContentDelivery(world.contents());
        deliveries = new Deliveries(peers, faults, ledger::now);
    }

    /** Begins to tell bots what happens. */
    public void start(Sessions sessions) {
        var herald = new Herald(registry, ledger, botEvents, messages, deliveries);
        registry.still(() -> {
            world.follow(herald);
            herald.begin();
            return true;
        });
        deliveries.start(sessions);
    }

    /** Changes the world for a session, which is told by the answer and by no update. */
    public <T> T as(Session caller, Supplier<T> action) {
        return ScopedValue.where(Deliveries.CALLER, caller).call(action::get);
    }

    /** Updates together with whom they name. */
    public TlObject updates(long bot, List<TlObject> updates, Mentions mentions) {
        return deliveries.updates(bot, updates, mentions);
    }

    public World world() {
        return world;
    }

    public Presses presses() {
        return presses;
    }

    public Registry registry() {
        return registry;
    }

    public AccessHashes hashes() {
        return hashes;
    }

    public FileReferences references() {
        return references;
    }

    public Placement placement() {
        return placement;
    }

    public Peers peers() {
        return peers;
    }

    public Documents documents() {
        return documents;
    }

    public Ledger ledger() {
        return ledger;
    }

    public BotEvents botEvents() {
        return botEvents;
    }

    public Messages messages() {
        return messages;
    }

    /** Files that another data centre delivers. */
    public ContentDelivery delivery() {
        return delivery;
    }

    @Override
    public void close() {
        deliveries.close();
    }
}
