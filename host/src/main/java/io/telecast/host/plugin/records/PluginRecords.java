package io.telecast.host.plugin.records;

import io.telecast.api.storage.Migrations;
import io.telecast.api.storage.StorageException;
import io.telecast.api.storage.Store;
import io.telecast.api.storage.Versioned;
import io.telecast.host.plugin.jar.BadPluginException;
import io.telecast.host.store.RawRecords;
import io.telecast.host.store.RawRecords.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where plugins' records are, and how they get to where a version of the plugin can read them. Any thread may call. */
public final class PluginRecords {

    private static final Logger LOG = LoggerFactory.getLogger(PluginRecords.class);

    private final Store<RecordsState> states;
    private final RawRecords raw;
    private final Map<String, String> progress = new ConcurrentHashMap<>();
    private final Set<Copying> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    /** @param states opened with {@link RecordsState#spec} */
    public PluginRecords(Store<RecordsState> states, RawRecords raw) {
        this.states = states;
        this.raw = raw;
    }

    /**
     * What must be done before a version of a plugin can run.
     *
     * @param wanted of that version
     * @param present of the version that runs now, if one does
     * @param asBefore whether to go back to the records that are kept from before the last change
     * @throws BadPluginException if the records cannot be brought to the form that it wants
     */
    public Move plan(String id, Migrations wanted, Optional<Migrations> present, boolean asBefore)
            throws BadPluginException {
        Versioned<RecordsState> now = state(id, present.isPresent() ? 1 : wanted.version());
        RecordsState state = now.record();
        int version = wanted.version();
        if (asBefore) {
            int generation = state.before()
                    .filter(kept -> kept.version() == version)
                    .orElseThrow(() -> new BadPluginException(Refusal.ofKept(state, version)))
                    .generation();
            return move(now, generation, version, Way.NONE);
        }
        if (state.version() == version) {
            throwAwayInterrupted(now);
            return move(now, state.generation(), version, Way.NONE);
        }
        Optional<Way> way = state.version() < version
                ? Way.forward(wanted, state.version())
                : present.filter(newer -> newer.version() == state.version())
                        .flatMap(newer -> Way.back(newer, version));
        return move(
                now,
                state.generation(),
                version,
                way.orElseThrow(() -> new BadPluginException(Refusal.sentence(id, state, wanted))));
    }

    private Move move(Versioned<RecordsState> now, int source, int version, Way way) {
        return new Move(this, states, now, source, version, way);
    }

    /** @param fresh version of the records if there are none yet */
    private Versioned<RecordsState> state(String id, int fresh) {
        Optional<Versioned<RecordsState>> known = states.getVersioned(id);
        if (known.isPresent()) {
            return known.get();
        }
        boolean none = places(id).isEmpty();
        states.insert(RecordsState.first(id, none ? fresh : 1));
        return states.getVersioned(id).orElseThrow();
    }

    private List<Place> places(String id) {
        return raw.places().stream()
                .filter(place -> Generations.of(id, place).isPresent())
                .toList();
    }

    /** A host that was killed, or another one that is at it now and has to notice, may have left half a copy. */
    private void throwAwayInterrupted(Versioned<RecordsState> now) {
        RecordsState state = now.record();
        boolean none = places(state.pluginId()).stream()
                .allMatch(place ->
                        state.needs(Generations.of(state.pluginId(), place).orElseThrow()));
        if (!none && states.replace(now, state.begun())) {
            clean(state);
        }
    }

    /** Drops the stores that a state neither uses nor keeps, of those that had been begun by then. */
    void clean(RecordsState state) {
        String id = state.pluginId();
        for (Place place : places(id)) {
            int generation = Generations.of(id, place).orElseThrow();
            if (generation <= state.last() && !state.needs(generation)) {
                raw.drop(place);
            }
        }
    }

    /** As {@link #clean}, for which nobody waits. */
    void cleanLater(RecordsState state) {
        Thread.ofVirtual().name("records-" + state.pluginId()).start(() -> {
            try {
                clean(state);
            } catch (StorageException e) {
                LOG.debug("Records of {} that nobody needs are dropped another time", state.pluginId(), e);
            }
        });
    }

    /** Begins to copy; {@link #ended} must follow. */
    Copying copying(String id, int from, int to, Way way) {
        var copying = new Copying(
                raw,
                id,
                Generations.namespace(id, from),
                Generations.namespace(id, to),
                way,
                text -> progress.put(id, "Its records are being brought to another version. " + text));
        underWay.add(copying);
        if (closing) {
            copying.stop();
        }
        return copying;
    }

    void ended(String id, Copying copying) {
        underWay.remove(copying);
        progress.remove(id);
    }

    /** The host ends: copies under way are given up, to be begun anew at the next start. */
    public void close() {
        closing = true;
        underWay.forEach(Copying::stop);
    }

    /** How far a plugin's records are, while they are being brought to another version. */
    public Optional<String> progress(String id) {
        return Optional.ofNullable(progress.get(id));
    }

    /** Whether a plugin's records are still in this namespace; another host of the cluster may have moved them. */
    public boolean isCurrent(String id, String namespace) {
        int generation = states.get(id).map(RecordsState::generation).orElse(0);
        return Generations.namespace(id, generation).equals(namespace);
    }

    /** Of which versions the records are; nothing of a plugin that never ran. */
    public Optional<RecordsVersions> versions(String id) {
        return states.get(id).map(RecordsState::versions);
    }

    /** Deletes the records that are kept from before the last change; answers whether there were any. */
    public boolean forgetKept(String id) {
        boolean any = states.get(id).flatMap(RecordsState::before).isPresent();
        states.update(id, RecordsState::forgotten).ifPresent(this::clean);
        return any;
    }
}
