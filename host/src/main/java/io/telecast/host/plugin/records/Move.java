package io.telecast.host.plugin.records;

import io.telecast.api.storage.StorageException;
import io.telecast.api.storage.Store;
import io.telecast.api.storage.Versioned;
import io.telecast.host.plugin.jar.BadPluginException;
import io.telecast.host.plugin.load.Deadline;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * The way of a plugin's records to where the next version finds them: {@link #copy}, then {@link #commit} or {@link
 * #undo}. Nothing to do where {@link #copies} says so. For one thread.
 */
public final class Move {

    private static final int TRIES = 30;
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final PluginRecords records;
    private final Store<RecordsState> states;
    private final int source;
    private final int version;
    private final Way way;
    private final boolean copies;
    private Versioned<RecordsState> state;
    private boolean begun;
    private boolean uncertain;

    Move(
            PluginRecords records,
            Store<RecordsState> states,
            Versioned<RecordsState> state,
            int source,
            int version,
            Way way) {
        this.records = records;
        this.states = states;
        this.state = state;
        this.source = source;
        this.version = version;
        this.way = way;
        this.copies = state.record().version() != version;
    }

    /** Whether the records must be copied, so that nobody may write meanwhile. */
    public boolean copies() {
        return copies;
    }

    /** Whether the steps are those of the version that is newer, which goes. */
    public boolean goesBack() {
        return version < state.record().version();
    }

    /** Where the plugin finds its records. */
    public String namespace() {
        return Generations.namespace(
                state.record().pluginId(), begun ? state.record().last() : source);
    }

    /**
     * Copies the records.
     *
     * @param classes of the plugin whose steps are run
     * @throws BadPluginException if a step fails or it takes too long; what was copied is to be {@link #undo}ne
     */
    public void copy(ClassLoader classes, Duration atMost) throws BadPluginException, InterruptedException {
        String id = state.record().pluginId();
        RecordsState before = state.record();
        if (!states.replace(state, before.begun())) {
            throw elsewhere();
        }
        state = states.getVersioned(id).orElseThrow();
        begun = true;
        records.clean(before);
        Copying copying = records.copying(id, source, state.record().last(), way);
        try {
            Deadline.run("records-" + id, classes, atMost, () -> {
                copying.run();
                return true;
            });
        } catch (TimeoutException e) {
            throw new BadPluginException("Its records could not be brought to version " + version + " within "
                    + atMost.toSeconds()
                    + " s, while everybody waits. Switch the plugin off first (./telecast plugins disable "
                    + id + "), then install the other version and switch it on: then there is no limit.");
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNull(e.getCause());
            throw cause instanceof BadPluginException bad
                    ? bad
                    : new BadPluginException("Its records could not be copied. See the log, then try again.", cause);
        } finally {
            copying.cancel();
            records.ended(id, copying);
        }
    }

    private BadPluginException elsewhere() {
        return new BadPluginException(
                "Its records were moved by another host meanwhile. Install the same version of the plugin everywhere.");
    }

    /**
     * From now on the copy is what counts, durably.
     *
     * @throws BadPluginException if it does not; or if nobody knows, which {@link #isUncertain} tells
     */
    public void commit() throws BadPluginException, InterruptedException {
        if (!copies) {
            return;
        }
        RecordsState moved = state.record().moved(version);
        for (int i = 0; i < TRIES; i++) {
            try {
                if (states.replace(state, moved)
                        || states.get(moved.pluginId()).stream().anyMatch(moved::equals)) {
                    records.cleanLater(moved);
                    return;
                }
                throw elsewhere();
            } catch (StorageException e) {
                Thread.sleep(BETWEEN);
            }
        }
        uncertain = true;
        throw new BadPluginException("The database does not answer, so that it is not known where its records are. "
                + "Switch the plugin on when the database answers.");
    }

    /** Whether it is unknown which records count, so that neither version may write. */
    public boolean isUncertain() {
        return uncertain;
    }

    /** Throws the copy away. */
    public void undo() {
        if (begun) {
            records.cleanLater(state.record());
        }
    }
}
