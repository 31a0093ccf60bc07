package io.telecast.testdc.world;

import io.telecast.testdc.rpc.RpcError;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a bot must show to read a file. It comes with the message, belongs to one bot and one file, and expires. Thread-safe.
 *
 * @see <a href="https://core.telegram.org/api/file_reference">File references</a>
 */
public final class FileReferences {

    private static final byte FORM = 1;
    private static final int LENGTH = 1 + Integer.BYTES + Long.BYTES;

    private final AtomicInteger epoch = new AtomicInteger(1);
    private final Map<Owned, Integer> oldest = new ConcurrentHashMap<>();

    /** @param bot 0 for every bot */
    private record Owned(long bot, String file) {}

    public byte[] of(long bot, String file) {
        int now = epoch.get();
        return ByteBuffer.allocate(LENGTH)
                .put(FORM)
                .putInt(now)
                .putLong(proof(bot, file, now))
                .array();
    }

    private static long proof(long bot, String file, int epoch) {
        return AccessHashes.mix(AccessHashes.mix(bot + 0x7265_6665L) + WireIds.number(file) * 31 + epoch);
    }

    /** @throws RpcError as Telegram says what is wrong with a reference */
    public void check(long bot, String file, byte[] reference) {
        if (reference.length == 0) {
            throw RpcError.badRequest("FILE_REFERENCE_EMPTY");
        }
        ByteBuffer read = ByteBuffer.wrap(reference);
        if (reference.length != LENGTH || read.get() != FORM) {
            throw RpcError.badRequest("FILE_REFERENCE_INVALID");
        }
        int made = read.getInt();
        if (read.getLong() != proof(bot, file, made)) {
            throw RpcError.badRequest("FILE_REFERENCE_INVALID");
        }
        if (made < oldest(0, "") || made < oldest(0, file) || made < oldest(bot, file)) {
            throw RpcError.badRequest("FILE_REFERENCE_EXPIRED");
        }
    }

    private int oldest(long bot, String file) {
        return oldest.getOrDefault(new Owned(bot, file), 0);
    }

    /** From now on no reference that was given out before is good. */
    public void expireAll() {
        expire(0, "");
    }

    /** The references of one file have expired, for every bot. */
    public void expire(String file) {
        expire(0, file);
    }

    /** The references of one file have expired for one bot. */
    public void expire(long bot, String file) {
        oldest.put(new Owned(bot, file), epoch.incrementAndGet());
    }
}
