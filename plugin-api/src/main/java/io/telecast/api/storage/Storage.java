package io.telecast.api.storage;

import io.telecast.api.HostImplemented;
import io.telecast.api.Stable;

/**
 * The plugin's durable records. Stores of different plugins never meet, even under the same name.
 *
 * <pre>{@code
 * record Note(String key, long userId, String text) {}
 * Store<Note> notes = context.storage().open(StoreSpec.of("notes", Note.class, Note::key)
 *         .index("user", note -> Long.toString(note.userId()))
 *         .build());
 * notes.put(new Note("4711-1", 4711, "Buy tea"));
 * List<Note> mine = notes.find("user", "4711", "", 100);
 * }</pre>
 *
 * @since 1.0
 */
@HostImplemented
@Stable
public interface Storage {

    /** Opens a store, creating it and its indexes where needed. */
    <R extends Record> Store<R> open(StoreSpec<R> spec);

    /** Stores that belong to one bot only. */
    Storage forBot(long botId);
}
