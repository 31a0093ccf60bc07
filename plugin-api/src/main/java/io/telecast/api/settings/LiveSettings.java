package io.telecast.api.settings;

import io.telecast.api.HostImplemented;
import io.telecast.api.Registration;
import io.telecast.api.Stable;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The present settings.
 *
 * <p>Any thread may call.
 *
 * @since 1.0
 */
@HostImplemented
@Stable
public interface LiveSettings<S extends Record> {

    /** The settings in force now. Cheap: ask each time instead of keeping it. */
    S get();

    /** Those of one bot; where that bot has none of its own, the same as {@link #get}. */
    S get(long botId);

    /**
     * Changes the settings of one bot, durably, as its form would: for commands that set something.
     *
     * @param botId 0 for all bots
     * @throws IllegalArgumentException with a sentence for the user if a value breaks its constraints; nothing is changed
     *     then
     */
    void change(long botId, UnaryOperator<S> change);

    /** Calls a listener after each change with the new settings. */
    Registration onChange(Consumer<S> listener);
}
