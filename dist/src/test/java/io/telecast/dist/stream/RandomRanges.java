package io.telecast.dist.stream;

import io.telecast.dist.MadeUp;
import io.telecast.dist.Web;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Many random ranges of one file over several connections, each compared with the original. */
final class RandomRanges {
    private static final int MAX_LENGTH = 96 << 10;

    private final MadeUp file;
    private final URI address;
    private final AtomicInteger right = new AtomicInteger();
    private final AtomicInteger cut = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final List<String> wrong = new CopyOnWriteArrayList<>();

    RandomRanges(MadeUp file, URI address) {
        this.file = file;
        this.address = address;
    }

    /** Asks for so many ranges over so many connections and waits for all of them. */
    RandomRanges run(int connections, int ranges, long seed) throws InterruptedException {
        var threads = new Thread[connections];
        for (int i = 0; i < connections; i++) {
            var random = new Random(seed + i);
            threads[i] = Thread.ofVirtual().start(() -> {
                for (int n = 0; n < ranges / connections; n++) {
                    one(random);
                }
            });
        }
        for (var thread : threads) {
            thread.join();
        }
        return this;
    }

    private void one(Random random) {
        long first = random.nextLong(file.size());
        long last = Math.min(file.size() - 1, first + random.nextInt(MAX_LENGTH));
        try {
            var answer = Web.range(address, first, last);
            if (answer.statusCode() != 206) {
                refused.incrementAndGet();
            } else if (Arrays.equals(answer.body(), file.range(first, last))) {
                right.incrementAndGet();
            } else {
                wrong.add(first + "-" + last);
            }
        } catch (UncheckedIOException e) {
            cut.incrementAndGet();
        }
    }

    int right() {
        return right.get();
    }

    /** Ranges whose bytes differed. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** Ranges that ended early, or were refused with a status. */
    int missing() {
        return cut.get() + refused.get();
    }

    @Override
    public String toString() {
        return right + " right, " + wrong.size() + " wrong, " + cut + " cut, " + refused + " refused";
    }
}
