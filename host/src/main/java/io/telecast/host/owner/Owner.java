package io.telecast.host.owner;

import java.util.Optional;

/**
 * Whose a registration is: the host's own, or that of one generation of a plugin. While a plugin is upgraded it has two
 * generations with the same registrations, and those of one of them are found. Safe to use from any thread.
 */
public final class Owner {

    /** The host itself. */
    public static final Owner CORE = always("core");

    private final String id;
    private final Optional<Seat> seat;
    private volatile boolean served;

    Owner(String id, Optional<Seat> seat) {
        this.id = id;
        this.seat = seat;
    }

    /** One that has no generations. */
    public static Owner always(String id) {
        return new Owner(id, Optional.empty());
    }

    /** Plugin id, or a name of the host's. */
    public String id() {
        return id;
    }

    /** Whether what is registered for this owner is to be found. */
    public boolean serves() {
        return seat.isEmpty() || seat.get().isOf(this);
    }

    /** Whether it serves or did so before. */
    public boolean hasServed() {
        return served || seat.isEmpty();
    }

    void begin() {
        served = true;
    }

    /** Whether both may register the same name: they are two generations of one plugin. */
    public boolean mayStandBeside(Owner other) {
        return this != other && seat.isPresent() && seat.equals(other.seat);
    }

    @Override
    public String toString() {
        return id;
    }
}
