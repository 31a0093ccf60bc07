package io.telecast.host.telegram;

import java.util.List;
import java.util.Map;

/** A way to reach Telegram, found by {@link java.util.ServiceLoader}. Needs a public constructor without parameters. */
public interface TelegramBackend {

    /** The value of {@code telegram.backend} that chooses it. */
    String name();

    /** The options it reads, {@code <name>.<option>} in the configuration. */
    List<Option> options();

    /**
     * Configuration values that hold while nobody sets them, such as the tokens and the storage channel of a sandbox;
     * keys as in the configuration file. Lowest precedence.
     */
    Map<String, String> defaults();

    /**
     * Opens it. Quick: nothing is signed in yet.
     *
     * @throws IllegalArgumentException if an option makes no sense; the message names the option and the remedy
     * @throws java.io.IOException if what it needs cannot be opened (port in use, folder not writable)
     */
    Telegram open(BackendContext context) throws java.io.IOException;

    /**
     * What {@code telecast doctor} looks at beside what holds for every backend. Only makes the checks.
     *
     * @param context its data directory is only read, may not be there, and may be in use by a running host
     */
    default List<BackendCheck> checks(BackendContext context) {
        return List.of();
    }

    /**
     * An option.
     *
     * @param name without the backend's name
     * @param initial what holds while nobody sets it
     * @param help one sentence
     */
    record Option(String name, String initial, String help) {}
}
