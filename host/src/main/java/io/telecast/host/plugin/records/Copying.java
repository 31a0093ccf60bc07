package io.telecast.host.plugin.records;

import io.telecast.host.plugin.jar.BadPluginException;
import io.telecast.host.store.EncodedRecord;
import io.telecast.host.store.RawRecords;
import io.telecast.host.store.RawRecords.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Copies the stores of a plugin, and turns their records into another form on the way. Runs code of the plugin. */
final class Copying {

    private static final Logger LOG = LoggerFactory.getLogger(Copying.class);
    private static final int PAGE = 200;
    private static final Duration REPORT = Duration.ofSeconds(5);

    private final RawRecords raw;
    private final String pluginId;
    private final String from;
    private final String to;
    private final Way way;
    private final Consumer<String> progress;
    private volatile boolean cancelled;
    private volatile @Nullable Thread worker;
    private long done;
    private long total;
    private long reported = System.nanoTime();

    /**
     * @param from namespace that is read
     * @param to namespace that is written, in which there is nothing yet
     */
    Copying(RawRecords raw, String pluginId, String from, String to, Way way, Consumer<String> progress) {
        this.raw = raw;
        this.pluginId = pluginId;
        this.from = from;
        this.to = to;
        this.way = way;
        this.progress = progress;
    }

    /** Writes no more from now on, but for the page that is being written. */
    void cancel() {
        cancelled = true;
    }

    /** The same, and interrupts the step that is under way. */
    void stop() {
        cancelled = true;
        Thread current = worker;
        if (current != null) {
            current.interrupt();
        }
    }

    /** @throws BadPluginException if a record cannot be brought to the other form; names its store and key */
    void run() throws BadPluginException {
        worker = Thread.currentThread();
        List<Place> places = raw.places().stream()
                .filter(place ->
                        place.namespace().equals(from) || place.namespace().startsWith(from + "."))
                .toList();
        for (Place place : places) {
            total += raw.count(place);
        }
        Set<Place> taken = new HashSet<>();
        for (Place place : places) {
            Optional<Way.Fate> fate = fate(place);
            if (fate.isEmpty()) {
                continue;
            }
            Place target = Generations.moved(place, from, to, fate.get().name());
            if (!taken.add(target)) {
                throw new BadPluginException("Its steps make one store \"" + target.store()
                        + "\" of two. Correct the plugin's migrations, or install another version of it.");
            }
            copy(place, target, fate.get().legs());
        }
        LOG.info("Plugin {}: {} records were copied.", pluginId, done);
    }

    private Optional<Way.Fate> fate(Place place) throws BadPluginException {
        try {
            return way.of(place.store());
        } catch (RuntimeException | LinkageError e) {
            throw new BadPluginException(
                    "Its steps for the store \"" + place.store() + "\" make no sense: " + e.getMessage(), e);
        }
    }

    private void copy(Place place, Place target, List<Leg<?, ?>> legs) throws BadPluginException {
        String after = "";
        List<EncodedRecord> page = raw.page(place, after, PAGE);
        while (!page.isEmpty()) {
            List<EncodedRecord> next = new ArrayList<>();
            for (EncodedRecord record : page) {
                checkWanted();
                convert(place, record, legs).ifPresent(next::add);
            }
            checkWanted();
            Optional<String> twice = raw.add(target, next);
            if (twice.isPresent()) {
                throw new BadPluginException(
                        "Its steps make two records with the key " + twice.get() + " in the store \""
                                + target.store() + "\"" + bot(target)
                                + ". Correct the plugin's migrations, or install another version of it.");
            }
            done += page.size();
            report();
            after = page.getLast().key();
            page = raw.page(place, after, PAGE);
        }
    }

    private void checkWanted() throws BadPluginException {
        if (cancelled) {
            throw new BadPluginException("Its records are not yet in the form that it reads. Switch it on again.");
        }
    }

    private Optional<EncodedRecord> convert(Place place, EncodedRecord record, List<Leg<?, ?>> legs)
            throws BadPluginException {
        Optional<EncodedRecord> current = Optional.of(record);
        try {
            for (Leg<?, ?> leg : legs) {
                if (current.isPresent()) {
                    current = leg.apply(current.get());
                }
            }
            return current;
        } catch (Throwable e) { // whatever a step throws costs its migration and nothing else
            throw new BadPluginException(
                    "A step of its migrations failed at the record " + record.key() + " of the store \"" + place.store()
                            + "\"" + bot(place) + ": " + e.getClass().getName()
                            + ". Correct the plugin, or that record with the version before.",
                    withoutContent(e));
        }
    }

    /** Where it happened; messages may quote the record. */
    private static Throwable withoutContent(Throwable e) {
        var bare = new IllegalStateException(e.getClass().getName());
        bare.setStackTrace(e.getStackTrace());
        return bare;
    }

    private static String bot(Place place) {
        String namespace = place.namespace();
        int first = namespace.indexOf('.');
        int last = namespace.lastIndexOf('.');
        return first == last ? "" : " of bot " + namespace.substring(last + 1);
    }

    private void report() {
        String text = done + " of " + total + " records are copied.";
        progress.accept(text);
        long now = System.nanoTime();
        if (now - reported > REPORT.toNanos()) {
            reported = now;
            LOG.info("Plugin {}: {}", pluginId, text);
        }
    }
}
