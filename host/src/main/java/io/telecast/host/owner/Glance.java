package io.telecast.host.owner;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which generations serve at one moment. A registry that asks each owner by itself while a plugin is upgraded may find
 * both of its generations, or neither: the one before it took the seat and the other after it had left. For one thread.
 */
public final class Glance {

    private record Seen(Seat seat, @Nullable Owner sitting) {}

    private final List<Seen> seen = new ArrayList<>(2);

    private Glance() {}

    /**
     * Chooses from what is registered, as it was at one moment of the call.
     *
     * @param registered an immutable view, which is another object after each change
     * @param choose called again when something changed meanwhile; must have no effects
     */
    public static <R, T> T at(Supplier<R> registered, BiFunction<? super R, Glance, ? extends T> choose) {
        while (true) {
            R view = registered.get();
            var glance = new Glance();
            T choice = choose.apply(view, glance);
            if (glance.holds() && registered.get() == view) {
                return choice;
            }
        }
    }

    /** Whether what is registered for this owner is to be found. */
    public boolean serves(Owner owner) {
        return owner.seat().map(seat -> sitting(seat) == owner).orElse(true);
    }

    private @Nullable Owner sitting(Seat seat) {
        for (Seen each : seen) {
            if (each.seat() == seat) {
                return each.sitting();
            }
        }
        Owner sitting = seat.sitting();
        seen.add(new Seen(seat, sitting));
        return sitting;
    }

    private boolean holds() {
        return seen.stream().allMatch(each -> each.seat().sitting() == each.sitting());
    }
}
