package io.telecast.host.owner;

import io.telecast.api.Registration;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What several owners have added, in the order of the owners, and for one owner in that in which it came: so it does not
 * matter which plugin started first. Safe to use from any thread.
 */
public final class Ordered<T> {

    private record Entry<T>(Owner owner, T thing) {}

    private volatile List<Entry<T>> entries = List.of();

    /** Adds something until the registration is closed. */
    public Registration add(Owner owner, T thing) {
        var entry = new Entry<T>(owner, thing);
        change(before ->
                Stream.concat(before, Stream.of(entry)).sorted(Comparator.comparing(Entry::owner, Owner.PRECEDENCE)));
        // one registration is never another, whatever it holds
        return () -> change(before -> before.filter(other -> other != entry));
    }

    private synchronized void change(UnaryOperator<Stream<Entry<T>>> change) {
        entries = change.apply(entries.stream()).toList();
    }

    /** As it is now, of generations that do not serve too; later changes do not show. */
    public List<T> all() {
        return entries.stream().map(Entry::thing).toList();
    }

    /** Of those that serve, as it was at one moment of the call. */
    public List<T> serving() {
        return Glance.at(
                () -> entries,
                (there, glance) -> there.stream()
                        .filter(entry -> glance.serves(entry.owner()))
                        .map(Entry::thing)
                        .toList());
    }
}
