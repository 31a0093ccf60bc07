package io.telecast.bench.wire.scenario;

import static io.telecast.bench.wire.scenario.Shapes.AWAY;
import static io.telecast.bench.wire.scenario.Shapes.MIB;

import io.telecast.bench.wire.scenario.Shapes.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Scenarios that tell how cost grows: with viewers, with the size of files, and with bots. */
public final class Growth {

    private static final List<Integer> VIEWERS = List.of(10, 30, 100, 300, 1000);
    private static final List<Integer> SIZES_MIB = List.of(1, 16, 256, 4000);
    private static final List<Integer> BOTS = List.of(4, 1, 2, 8, 16);

    /** As many bots as viewers and sizes are looked at with. */
    private static final int USUAL_BOTS = 4;

    private static final Duration COMING = Duration.ofSeconds(5);
    private static final long PACED_BYTES = 6 * MIB;
    private static final long READ_OF_A_SIZE = 128 * MIB;
    private static final int CROWD = 20;
    private static final Reading OF_A_CROWD = new Reading(8 * MIB, 0);
    private static final Reading OF_ONE_FILE = new Reading(32 * MIB, 0);
    private static final Conditions NARROW = Conditions.narrow(20, 8 * MIB);

    private Growth() {}

    /** Numbers of bots, in the order to run: what most is looked at with comes first. */
    public static List<Integer> bots() {
        return BOTS;
    }

    /** What is played with so many bots. */
    public static List<Scenario> with(int bots) {
        var shapes = new Shapes(bots);
        var all = new ArrayList<Scenario>();
        if (bots == USUAL_BOTS) {
            SIZES_MIB.forEach(mib -> ofSize(all, shapes, mib * MIB));
            all.add(shapes.same(Kind.SAME, AWAY, CROWD, OF_ONE_FILE));
        }
        all.add(shapes.crowd(Kind.CAP, NARROW, CROWD, OF_A_CROWD));
        all.add(shapes.crowd(Kind.CROWD, AWAY, CROWD, OF_A_CROWD));
        if (bots == USUAL_BOTS) {
            VIEWERS.forEach(viewers -> all.add(shapes.paced(new Audience(viewers, COMING), PACED_BYTES)));
        }
        return all;
    }

    private static void ofSize(List<Scenario> all, Shapes shapes, long size) {
        String title = size / MIB + " MiB files";
        long bytes = Math.min(size, READ_OF_A_SIZE);
        all.add(shapes.cold("first 64 KiB of new " + title, size));
        all.add(shapes.seek("seeks in " + title, size));
        all.add(shapes.inTurn(AWAY, Math.toIntExact(READ_OF_A_SIZE / bytes), new Reading(bytes, size)));
    }
}
