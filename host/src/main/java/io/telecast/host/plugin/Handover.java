package io.telecast.host.plugin;

import io.telecast.api.storage.Migrations;
import io.telecast.api.storage.StorageException;
import io.telecast.host.plugin.jar.BadPluginException;
import io.telecast.host.plugin.records.Move;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands a plugin's records to its next version. Where they must take another form, the version that serves is held from
 * the beginning until the end, and never notices if the next one does not come to serve. For one thread.
 */
final class Handover implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Handover.class);
    private static final Duration NO_LIMIT = Duration.ofDays(365);

    private final PluginHouse house;
    private final Move move;
    private final Optional<PluginRun> present;
    private boolean done;

    private Handover(PluginHouse house, Move move, Optional<PluginRun> present) {
        this.house = house;
        this.move = move;
        this.present = present;
    }

    /**
     * Finds the records that the next version reads, or makes them.
     *
     * @param next discarded if this fails
     * @param present the version that serves, if one does
     * @param asBefore whether to take the records as they were before the last change
     */
    static Handover begin(PluginHouse house, PluginRun next, Optional<PluginRun> present, boolean asBefore)
            throws BadPluginException, InterruptedException {
        try {
            Move move = house.records().plan(next.jar().id(), next.migrations(), migrations(present), asBefore);
            var handover = new Handover(house, move, present);
            handover.copy(next);
            return handover;
        } catch (StorageException e) {
            next.discard();
            throw new BadPluginException(
                    "The database does not answer, so that its records cannot be found. "
                            + "Switch the plugin on when the database answers.",
                    e);
        } catch (BadPluginException | InterruptedException | RuntimeException e) {
            next.discard();
            throw e;
        }
    }

    private static Optional<Migrations> migrations(Optional<PluginRun> present) throws InterruptedException {
        if (present.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(present.get().migrations());
        } catch (BadPluginException e) {
            LOG.warn("The steps back of {} are not known.", present.get().jar().id(), e);
            return Optional.of(Migrations.none());
        }
    }

    private void copy(PluginRun next) throws BadPluginException, InterruptedException {
        if (!move.copies()) {
            return;
        }
        boolean copied = false;
        try {
            long began = System.nanoTime();
            Duration limit = NO_LIMIT;
            if (present.isPresent()) {
                present.get().hold();
                limit = house.limits().hold().minusNanos(System.nanoTime() - began);
            }
            PluginRun steps = move.goesBack() ? present.orElse(next) : next;
            move.copy(steps.classes(), limit.isPositive() ? limit : Duration.ofMillis(1));
            copied = true;
        } finally {
            if (!copied) {
                close();
            }
        }
    }

    /** Where the next version finds its records. */
    String namespace() {
        return move.namespace();
    }

    /**
     * The next version is well: its records count from now on, and the present one writes no more.
     *
     * @param next stopped if this fails
     */
    void commit(PluginRun next) throws BadPluginException, InterruptedException {
        try {
            move.commit();
        } catch (BadPluginException | InterruptedException | RuntimeException e) {
            next.stop();
            throw e;
        }
        done = true;
        if (move.copies()) {
            present.ifPresent(PluginRun::endWrites);
        }
    }

    /** Throws the copy away unless it counts; the version that was held goes on. */
    @Override
    public void close() {
        if (done || !move.copies()) {
            return;
        }
        if (move.isUncertain()) {
            present.ifPresent(PluginRun::endWrites);
        } else {
            move.undo();
        }
        present.ifPresent(PluginRun::release);
    }
}
