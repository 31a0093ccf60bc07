package io.telecast.api.settings;

import io.telecast.api.Registration;
import java.util.function.Consumer;

/**
 * The present settings.
 *
 * @since 0.1
 */
public interface LiveSettings<S extends Record> {

    /** The settings in force now. Cheap: ask each time instead of keeping it. */
    S get();

    /** Those of one bot; where that bot has none of its own, the same as {@link #get}. */
    S get(long botId);

    /** Calls a listener after each change with the new settings. */
    Registration onChange(Consumer<S> listener);
}
