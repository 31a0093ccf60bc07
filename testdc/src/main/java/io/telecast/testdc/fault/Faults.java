package io.telecast.testdc.fault;

import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** All that can be made to go wrong on the wire. Thread-safe. */
public final class Faults {

    private final Lines lines = new Lines();
    private final Network network = new Network();
    private final Outages outages = new Outages(lines);
    private final Rules rules;
    private final ShiftedClock clock;

    public Faults(RandomGenerator random, InstantSource clock) {
        this.rules = new Rules(random);
        this.clock = new ShiftedClock(clock);
    }

    /** What happens to calls. */
    public Rules rules() {
        return rules;
    }

    public Network network() {
        return network;
    }

    public Outages outages() {
        return outages;
    }

    public Lines lines() {
        return lines;
    }

    public ShiftedClock clock() {
        return clock;
    }

    /** Fair weather again. Lines that were cut stay cut. */
    public void clear() {
        rules.clear();
        network.clear();
        outages.clear();
        clock.shift(Duration.ZERO);
    }
}
