package io.telecast.host.bot;

import io.telecast.api.Registration;
import io.telecast.host.owner.Owner;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/**
 * Things that were registered under a name that nobody else may take meanwhile, but for the next generation of the same
 * plugin. Safe to use from any thread.
 *
 * @param <T> what was registered
 */
final class Named<T> {

    private final String what;
    private final ConcurrentSkipListMap<String, List<Entry<T>>> entries = new ConcurrentSkipListMap<>();

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
     * @throws IllegalStateException if the name is taken
     */
    Registration register(Owner owner, String name, T thing) {
        var entry = new Entry<T>(owner, thing);
        entries.merge(name, List.of(entry), (there, more) -> {
            for (Entry<T> other : there) {
                if (!owner.mayStandBeside(other.owner())) {
                    throw new IllegalStateException(
                            "The " + what + " '" + name + "' belongs to " + other.owner() + " already.");
                }
            }
            return Stream.concat(there.stream(), more.stream()).toList();
        });
        return () -> entries.computeIfPresent(name, (same, there) -> {
            List<Entry<T>> left =
                    there.stream().filter(other -> !other.equals(entry)).toList();
            return left.isEmpty() ? null : left;
        });
    }

    /** What is registered by whoever serves. */
    Optional<Entry<T>> find(String name) {
        return entries.getOrDefault(name, List.of()).stream()
                .filter(entry -> entry.owner().serves())
                .findFirst();
    }

    /** Those that are to be found, by name. */
    Stream<Entry<T>> all() {
        return entries.values().stream()
                .flatMap(List::stream)
                .filter(entry -> entry.owner().serves());
    }

    record Entry<T>(Owner owner, T thing) {
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
