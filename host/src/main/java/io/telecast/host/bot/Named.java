package io.telecast.host.bot;

import io.telecast.api.Registration;
import io.telecast.host.owner.Contest;
import io.telecast.host.owner.Glance;
import io.telecast.host.owner.Owner;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Things that were registered under a name. What the host has, nobody else may take; where several plugins have a name,
 * that of the one which comes first is found. Safe to use from any thread.
 *
 * @param <T> what was registered
 */
final class Named<T> {

    private final String what;
    private volatile SortedMap<String, List<Entry<T>>> entries = Collections.emptySortedMap();

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
        change(name, there -> {
            for (Entry<T> other : there) {
                if (!owner.mayStandBeside(other.owner())) {
                    throw new IllegalStateException(
                            "The " + what + " '" + name + "' belongs to " + other.owner() + " already.");
                }
            }
            return Stream.concat(there.stream(), Stream.of(entry))
                    .sorted(Comparator.comparing(Entry::owner, Owner.PRECEDENCE))
                    .toList();
        });
        return () -> change(
                name,
                there -> there.stream().filter(other -> !other.equals(entry)).toList());
    }

    private synchronized void change(String name, UnaryOperator<List<Entry<T>>> change) {
        var next = new TreeMap<>(entries);
        List<Entry<T>> there = change.apply(next.getOrDefault(name, List.of()));
        if (there.isEmpty()) {
            next.remove(name);
        } else {
            next.put(name, there);
        }
        entries = Collections.unmodifiableSortedMap(next);
    }

    /** What is registered under a name by the first of those that serve and may be asked. */
    Optional<Entry<T>> find(String name, Predicate<Owner> mayBeAsked) {
        return Glance.at(() -> entries, (now, glance) -> first(now.getOrDefault(name, List.of()), glance, mayBeAsked));
    }

    /** Those that are to be found, by name. */
    List<Entry<T>> all(Predicate<Owner> mayBeAsked) {
        return Glance.at(
                () -> entries,
                (now, glance) -> now.values().stream()
                        .flatMap(there -> first(there, glance, mayBeAsked).stream())
                        .toList());
    }

    private static <T> Optional<Entry<T>> first(List<Entry<T>> there, Glance glance, Predicate<Owner> mayBeAsked) {
        return there.stream()
                .filter(entry -> glance.serves(entry.owner()) && mayBeAsked.test(entry.owner()))
                .findFirst();
    }

    /** The names that plugins have in vain, since another one comes first. */
    List<Contest> contests() {
        return entries.entrySet().stream()
                .flatMap(each -> contests(each.getKey(), each.getValue()))
                .toList();
    }

    private Stream<Contest> contests(String name, List<Entry<T>> there) {
        List<Owner> serving =
                there.stream().map(Entry::owner).filter(Owner::serves).toList();
        return serving.stream().skip(1).map(loser -> new Contest(what + " '" + name + "'", loser, serving.getFirst()));
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
