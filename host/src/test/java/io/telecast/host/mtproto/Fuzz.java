package io.telecast.host.mtproto;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;
import org.opentest4j.AssertionFailedError;

/** Tries what must hold for all bytes with many random ones; a failure names the seed that shows it again. */
public final class Fuzz {

    private static final int ROUNDS = 1000;

    private Fuzz() {}

    /** Something that must end well, or with an exception that it announces. */
    @FunctionalInterface
    public interface Trial {

        void run(Random random) throws Exception;
    }

    /**
     * Tries.
     *
     * @param allowed what a trial may throw
     */
    public static void check(Class<? extends Exception> allowed, Trial trial) {
        long first = Long.getLong("fuzz.seed", System.nanoTime());
        int rounds = Long.getLong("fuzz.seed") == null ? ROUNDS : 1;
        for (int i = 0; i < rounds; i++) {
            long seed = first + i;
            try {
                trial.run(new Random(seed));
            } catch (Throwable e) {
                if (!allowed.isInstance(e)) {
                    throw new AssertionFailedError("Again with -Dfuzz.seed=" + seed, e);
                }
            }
        }
    }

    /** Random bytes, up to so many. */
    public static byte[] bytes(Random random, int most) {
        var bytes = new byte[random.nextInt(most + 1)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Good bytes with a few of them changed, cut off or added. */
    public static byte[] damaged(Random random, Supplier<byte[]> good) {
        byte[] bytes = good.get();
        int length = random.nextInt(4) == 0 ? random.nextInt(bytes.length + 8) : bytes.length;
        byte[] damaged = Arrays.copyOf(bytes, length);
        int changes = random.nextInt(4);
        for (int i = 0; i < changes && damaged.length > 0; i++) {
            int at = random.nextInt(damaged.length);
            damaged[at] = switch (random.nextInt(3)) {
                case 0 -> (byte) random.nextInt();
                case 1 -> (byte) 0xff;
                default -> 0;
            };
        }
        return damaged;
    }
}
