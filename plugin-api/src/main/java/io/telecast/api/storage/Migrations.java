package io.telecast.api.storage;

import io.telecast.api.Stable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How the records of older versions of a plugin become those of this one. Records have a version of their own, a number
 * that starts at 1 and grows by one with every step; a plugin that has not changed what it stores names no steps.
 *
 * <pre>{@code
 * public final class NotesPlugin implements TelecastPlugin {
 *
 *     record OldNote(String key, String text) {}
 *
 *     record Note(String key, String text, Instant written) {}
 *
 *     private static final StoreSpec<OldNote> OLD_NOTES = StoreSpec.of("notes", OldNote.class, OldNote::key).build();
 *     private static final StoreSpec<Note> NOTES = StoreSpec.of("notes", Note.class, Note::key).build();
 *
 *     public Migrations migrations() {
 *         return Migrations.from(1)
 *                 .step(toTwo -> toTwo.change(
 *                                 OLD_NOTES,
 *                                 NOTES,
 *                                 old -> new Note(old.key(), old.text(), Instant.EPOCH),
 *                                 note -> new OldNote(note.key(), note.text()))
 *                         .rename("drafts", "outbox"))
 *                 .step(toThree -> toThree.drop("cache"));
 *     }
 *
 *     public void start(PluginContext context) {
 *         Store<Note> notes = context.storage().open(NOTES);
 *     }
 * }
 * }</pre>
 *
 * <p>The host applies steps to a copy of the records, those of single bots among them, while nobody writes: calls into the
 * plugin wait meanwhile. If a step fails, the copy is thrown away, and the older version goes on with what it has. Stores
 * that no step names are taken over as they are. Immutable.
 *
 * @since 1.0
 */
@Stable
public final class Migrations {

    private final int oldest;
    private final List<MigrationStep> steps;

    private Migrations(int oldest, List<MigrationStep> steps) {
        this.oldest = oldest;
        this.steps = List.copyOf(steps);
    }

    /** The records are still of version 1. */
    public static Migrations none() {
        return from(1);
    }

    /**
     * Starts without a step.
     *
     * @param version the oldest version of records that is understood, 1 or later; whoever has older ones must run a
     *     version of the plugin in between
     */
    public static Migrations from(int version) {
        if (version < 1) {
            throw new IllegalArgumentException("Versions of records start at 1; " + version + " is none.");
        }
        return new Migrations(version, List.of());
    }

    /** One step more, which leads to the version after {@link #version}. */
    public Migrations step(UnaryOperator<MigrationStep> changes) {
        List<MigrationStep> more = new ArrayList<>(steps);
        more.add(changes.apply(new MigrationStep(List.of())));
        return new Migrations(oldest, more);
    }

    /** The oldest version of records that is understood. */
    public int oldest() {
        return oldest;
    }

    /** The version of records that the plugin reads and writes: where the last step leads. */
    public int version() {
        return oldest + steps.size();
    }

    /** The steps; the first leads from {@link #oldest} to the version after it. */
    public List<MigrationStep> steps() {
        return steps;
    }
}
