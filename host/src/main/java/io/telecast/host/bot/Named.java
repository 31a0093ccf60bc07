package io.telecast.host.bot;

import io.telecast.api.Registration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Things that were registered under a name that nobody else may take meanwhile. Safe to use from any thread.
 *
 * @param <T> what was registered
 */
final class Named<T> {

    private final String what;
    private final ConcurrentSkipListMap<String, Entry<T>> entries = new ConcurrentSkipListMap<>();

    /**
     * Makes an empty registry.
     *
     * @param what is registered, for the sentence that refuses a second one
     */
    Named(String what) {
        this.what = what;
    }

    /**
     * Registers.
     *
     * @param owner plugin id, or {@code core}
     * @throws IllegalStateException if the name is taken
     */
    Registration register(String owner, String name, T thing) {
        var entry = new Entry<T>(owner, thing);
        Entry<T> other = entries.putIfAbsent(name, entry);
        if (other != null) {
            throw new IllegalStateException(
                    "The " + what + " '" + name + "' belongs to " + other.owner() + " already.");
        }
        return () -> entries.remove(name, entry);
    }

    Optional<Entry<T>> find(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    Collection<Entry<T>> all() {
        return entries.values();
    }

    record Entry<T>(String owner, T thing) {
        @Override
        public boolean equals(Object other) {
            return this == other; // one registration is never another, whatever it holds
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
