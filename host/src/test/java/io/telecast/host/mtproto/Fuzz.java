package io.telecast.host.mtproto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;
import org.opentest4j.AssertionFailedError;

/**
 * Tries what must hold for all bytes with many random ones, the same in every build; a failure names the seed that shows
 * it again. A trial must end, by itself and with little memory.
 */
public final class Fuzz {

    private static final int ROUNDS = 1000;
    private static final long FIRST_SEED = 20_250_611;
    private static final long MOST_MEMORY = 64L << 20;

    /** So long that only what hangs needs it. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

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
        check(allowed, ROUNDS, trial);
    }

    /** The same for trials that are dear, with fewer rounds. */
    public static void check(Class<? extends Exception> allowed, int most, Trial trial) {
        long first = Long.getLong("fuzz.seed", FIRST_SEED);
        int rounds = Long.getLong("fuzz.seed") == null ? most : 1;
        assertTimeoutPreemptively(PATIENCE, () -> {
            for (int i = 0; i < rounds; i++) {
                attempt(first + i, allowed, trial);
            }
        });
    }

    private static void attempt(long seed, Class<? extends Exception> allowed, Trial trial) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        try {
            trial.run(new Random(seed));
        } catch (Throwable e) {
            if (!allowed.isInstance(e)) {
                throw new AssertionFailedError("Again with -Dfuzz.seed=" + seed, e);
            }
        }
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before)
                .as("bytes allocated; again with -Dfuzz.seed=%d", seed)
                .isLessThan(MOST_MEMORY);
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
