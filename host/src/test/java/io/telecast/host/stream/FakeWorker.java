package io.telecast.host.stream;

import io.telecast.api.bot.BotIdentity;
import io.telecast.api.chat.MessageRef;
import io.telecast.host.telegram.ChannelAccess;
import io.telecast.host.telegram.MediaException;
import io.telecast.host.telegram.MediaLocation;
import io.telecast.host.telegram.MediaWorker;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A worker that reads {@link SourceBytes}: the message number is the seed. Checks its caller and fails when told to. */
public final class FakeWorker implements MediaWorker {

    /** Bytes of all workers of a test by message and part offset, to see what was fetched how often. */
    public final Map<String, AtomicInteger> reads = new ConcurrentHashMap<>();

    public final AtomicLong bytesRead = new AtomicLong();
    public final AtomicInteger locates = new AtomicInteger();
    public final AtomicInteger inFlight = new AtomicInteger();
    public volatile Fault fault = (message, offset, length) -> length;
    public volatile LocateFault locateFault = message -> {};
    /** Overrides the first bytes of every file. */
    public volatile byte[] head = new byte[0];

    /** Of every file; empty for unknown. */
    public volatile String uniqueId = "";

    private final long botId;
    private final Map<Long, Long> sizes;
    private final AtomicInteger generation = new AtomicInteger();

    /** Serves files whose sizes are given by message number. */
    public FakeWorker(long botId, Map<Long, Long> sizes) {
        this.botId = botId;
        this.sizes = sizes;
    }

    /** Happens before a read; answers how many bytes to read. */
    public interface Fault {
        int before(MessageRef message, long offset, int length) throws MediaException, InterruptedException;
    }

    /** Happens before a location is answered. */
    public interface LocateFault {
        void before(MessageRef message) throws MediaException, InterruptedException;
    }

    private record Location(FakeWorker owner, MessageRef message, long size, int generation, String uniqueId)
            implements MediaLocation {}

    /** Makes every location that was told so far expire. */
    public void expireLocations() {
        generation.incrementAndGet();
    }

    @Override
    public long botId() {
        return botId;
    }

    @Override
    public BotIdentity self() {
        return new BotIdentity(botId, "worker_" + botId + "_bot", "Worker " + botId);
    }

    @Override
    public ChannelAccess access(long chatId) {
        return new ChannelAccess("Storage", true, true, true, true);
    }

    @Override
    public MediaLocation locate(MessageRef message) throws MediaException, InterruptedException {
        locates.incrementAndGet();
        locateFault.before(message);
        Long size = sizes.get(message.messageId());
        if (size == null) {
            throw new MediaException.Gone("There is no message " + message.messageId());
        }
        return new Location(this, message, size, generation.get(), uniqueId);
    }

    @Override
    public int read(MediaLocation told, long offset, ByteBuffer into) throws MediaException, InterruptedException {
        var location = (Location) told;
        int length = into.remaining();
        if (location.owner() != this) {
            throw new AssertionError("A location of another worker");
        }
        if (offset % PART_ALIGNMENT != 0
                || length == 0
                || offset / MAX_PART != (offset + length - 1) / MAX_PART
                || offset + length > location.size()) {
            throw new AssertionError("A part that must not be asked for: " + offset + " + " + length);
        }
        inFlight.incrementAndGet();
        try {
            int allowed = fault.before(location.message(), offset, length);
            if (location.generation() != generation.get()) {
                throw new MediaException.LocationExpired();
            }
            into.limit(into.position() + allowed);
            int start = into.position();
            SourceBytes.fill(location.message().messageId(), offset, into);
            for (int i = 0; offset + i < head.length && i < allowed; i++) {
                into.put(start + i, head[(int) offset + i]);
            }
            reads.computeIfAbsent(location.message().messageId() + "@" + offset, key -> new AtomicInteger())
                    .incrementAndGet();
            bytesRead.addAndGet(allowed);
            return allowed;
        } finally {
            inFlight.decrementAndGet();
        }
    }

    @Override
    public Optional<byte[]> thumbnail(MediaLocation location) {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
