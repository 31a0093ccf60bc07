package io.telecast.bench.wire.scenario;

import java.util.Collections;
import java.util.List;

/**
 * Who reads what, and under which conditions.
 *
 * @param kind what {@code --only} calls it
 * @param title as the report shows it
 * @param bots that read
 * @param sizes of the files; all are new to everybody
 * @param touched whether a byte of each has been read before, so that its properties are known
 * @param warm whether all that is read has been read before
 * @param together whether viewers read at the same time, or one after another
 */
public record Scenario(
        Kind kind,
        String title,
        int bots,
        Conditions conditions,
        List<Long> sizes,
        List<Viewer> viewers,
        boolean touched,
        boolean warm,
        boolean together) {

    public Scenario {
        sizes = List.copyOf(sizes);
        viewers = List.copyOf(viewers);
    }

    /** Whether a file is read from several places at a time. */
    public boolean oneFileAtManyPlaces() {
        return together
                && viewers.stream()
                                .map(it -> List.of(
                                        (long) it.file(), it.ranges().getFirst().from()))
                                .distinct()
                                .count()
                        > sizes.size();
    }

    /** Size of the largest file, in bytes. */
    public long largestFile() {
        return Collections.max(sizes);
    }

    /** Less of the same, for warming up. */
    public Scenario lighter() {
        List<Viewer> less = viewers.stream().map(Viewer::lighter).toList();
        return new Scenario(kind, title, bots, conditions, sizes, less, touched, warm, together);
    }

    /** Bytes that the data centre has to send, however many want them: what viewers read, counted once for each place. */
    public long neededBytes() {
        return Needed.bytes(viewers);
    }
}
