package io.telecast.host.owner;

import java.util.Comparator;
import java.util.Optional;

/**
 * Whose a registration is: the host's own, or that of one generation of a plugin. While a plugin is upgraded it has two
 * generations with the same registrations, and those of one of them are found. Safe to use from any thread.
 */
public final class Owner {

    /** The host itself. */
    public static final Owner CORE = always("core");

    /** Who is asked first and, where two plugins claim the same, has it: the host, then plugins by rank and id. */
    public static final Comparator<Owner> PRECEDENCE =
            Comparator.comparingInt(Owner::rank).thenComparing(Owner::id);

    private static final ScopedValue<Owner> ACTING = ScopedValue.newInstance();

    private final String id;
    private final Optional<Seat> seat;
    private volatile boolean served;
    private volatile boolean held;

    Owner(String id, Optional<Seat> seat) {
        this.id = id;
        this.seat = seat;
    }

    /** One that has no generations. */
    public static Owner always(String id) {
        return new Owner(id, Optional.empty());
    }

    /** For whom the present thread works: the plugin whose code called the host here, else the host itself. */
    public static Owner acting() {
        return ACTING.orElse(CORE);
    }

    /** Work done for somebody. */
    @FunctionalInterface
    public interface Work<T, E extends Throwable> {
        T run() throws E;
    }

    /** Works for this owner on the present thread: {@link #acting} answers it until the work is done. */
    public <T, E extends Throwable> T act(Work<T, E> work) throws E {
        return ScopedValue.where(ACTING, this).<T, E>call(work::run);
    }

    /** Plugin id, or a name of the host's. */
    public String id() {
        return id;
    }

    /** Whether what is registered for this owner is to be found. To choose among several owners, see {@link Glance}. */
    public boolean serves() {
        return seat.isEmpty() || seat.get().sitting() == this;
    }

    /** Where it sits when it serves; nothing of one that has no generations. */
    Optional<Seat> seat() {
        return seat;
    }

    /** Whether it serves or did so before. */
    public boolean hasServed() {
        return served || seat.isEmpty();
    }

    /** Calls into it wait for a while, or go on. */
    public void hold(boolean hold) {
        held = hold;
    }

    /** Whether calls into it wait, so that nobody should lose patience. */
    public boolean isHeld() {
        return held;
    }

    void begin() {
        served = true;
    }

    /**
     * Whether both may register the same name: they are two generations of one plugin, of which one serves, or two
     * plugins, of which the one that comes first has the name. What the host has, it shares with nobody.
     */
    public boolean mayStandBeside(Owner other) {
        return this != other && seat.isPresent() && other.seat.isPresent();
    }

    /** Whether both are generations of one plugin, and not the same one. */
    public boolean isGenerationBeside(Owner other) {
        return this != other && seat.isPresent() && seat.equals(other.seat);
    }

    private int rank() {
        return seat.map(Seat::rank).orElse(-1);
    }

    @Override
    public String toString() {
        return id;
    }
}
