package io.telecast.sandbox.telegram;

import io.telecast.api.bot.BotException;
import io.telecast.api.bot.BotIdentity;
import io.telecast.api.chat.MessageRef;
import io.telecast.host.telegram.BotToken;
import io.telecast.host.telegram.ChannelAccess;
import io.telecast.host.telegram.MediaException;
import io.telecast.host.telegram.MediaLocation;
import io.telecast.host.telegram.MediaWorker;
import io.telecast.sandbox.content.Samples;
import io.telecast.sandbox.fault.Bandwidth;
import io.telecast.sandbox.fault.FaultRule.Kind;
import io.telecast.sandbox.fault.FaultRule.Target;
import io.telecast.sandbox.fault.Faults;
import io.telecast.sandbox.world.BotReading;
import io.telecast.sandbox.world.World;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Reads files for one bot, as strictly as Telegram's servers and with the trouble that was asked for. */
final class SandboxWorker implements MediaWorker {

    private final World world;
    private final BotReading reading;
    private final Faults faults;
    private final BotToken token;
    private final Consumer<SandboxWorker> onClose;
    private final Bandwidth bandwidth = new Bandwidth();
    private final Map<String, Long> references = new ConcurrentHashMap<>();
    private volatile boolean closed;

    SandboxWorker(World world, Faults faults, BotToken token, Consumer<SandboxWorker> onClose) {
        this.world = world;
        this.faults = faults;
        this.token = token;
        this.onClose = onClose;
        this.reading = new BotReading(world, token.botId());
        reading.signIn(token);
    }

    @Override
    public long botId() {
        return token.botId();
    }

    @Override
    public BotIdentity self() throws MediaException, InterruptedException {
        BotIdentity self = requireOpen();
        pause(faults.latency());
        suffer(Optional.empty());
        return self;
    }

    @Override
    public ChannelAccess access(long chatId) throws MediaException, InterruptedException {
        requireOpen();
        pause(faults.latency());
        suffer(Optional.empty());
        try {
            String title = reading.chat(chatId).title();
            boolean administrator = reading.administrates(chatId);
            return new ChannelAccess(title, administrator, administrator, administrator, administrator);
        } catch (BotException e) {
            throw because(e, new MediaException.Gone(String.valueOf(e.getMessage())));
        }
    }

    @Override
    public MediaLocation locate(MessageRef message) throws MediaException, InterruptedException {
        requireOpen();
        pause(faults.latency());
        suffer(Optional.empty());
        try {
            var file = reading.file(message);
            return new SandboxLocation(this, file, references.getOrDefault(file.id(), 0L));
        } catch (BotException e) {
            throw because(e, new MediaException.Gone(String.valueOf(e.getMessage())));
        }
    }

    @Override
    public int read(MediaLocation location, long offset, ByteBuffer into) throws MediaException, InterruptedException {
        SandboxLocation mine = own(location);
        checkPart(offset, into.remaining());
        requireOpen();
        pause(faults.latency());
        suffer(Optional.of(mine));
        requireFresh(mine);
        long part = Math.max(0, Math.min(into.remaining(), mine.size() - offset));
        pause(bandwidth.reserve(part, faults.bytesPerSecond()));
        requireOpen();
        try {
            return world.contents().read(mine.file().content(), offset, into);
        } catch (IOException e) {
            throw because(e, new MediaException.Unavailable(String.valueOf(e.getMessage())));
        }
    }

    @Override
    public Optional<byte[]> thumbnail(MediaLocation location) throws MediaException, InterruptedException {
        SandboxLocation mine = own(location);
        requireOpen();
        pause(faults.latency());
        suffer(Optional.of(mine));
        requireFresh(mine);
        String thumb = mine.file().thumb();
        try {
            return thumb.isEmpty() ? Optional.empty() : Optional.of(Samples.resource(thumb));
        } catch (IOException e) {
            throw because(e, new MediaException.Unavailable(String.valueOf(e.getMessage())));
        }
    }

    private static void checkPart(long offset, int length) {
        if (offset < 0 || offset % PART_ALIGNMENT != 0) {
            throw new IllegalArgumentException(
                    "OFFSET_INVALID: offset " + offset + " is no multiple of " + PART_ALIGNMENT + ".");
        }
        if (length < 1 || length > MAX_PART || offset / MAX_PART != (offset + length - 1) / MAX_PART) {
            throw new IllegalArgumentException("LIMIT_INVALID: " + length + " bytes at " + offset
                    + " are none, more than 1 MiB, or cross a boundary of 1 MiB.");
        }
    }

    private SandboxLocation own(MediaLocation location) {
        if (location instanceof SandboxLocation mine && mine.worker() == this) {
            return mine;
        }
        throw new IllegalArgumentException(
                "The location was made by another worker. Locate the message with this one.");
    }

    private BotIdentity requireOpen() throws MediaException {
        if (closed) {
            throw new MediaException.Unavailable("The worker of bot " + botId() + " is closed.");
        }
        try {
            return reading.signIn(token);
        } catch (BotException.Unauthorized e) {
            throw because(e, new MediaException.Unauthorized());
        } catch (BotException e) {
            throw because(e, new MediaException.Unavailable(String.valueOf(e.getMessage())));
        }
    }

    private void requireFresh(SandboxLocation location) throws MediaException {
        if (location.reference() < references.getOrDefault(location.file().id(), 0L)) {
            throw new MediaException.LocationExpired();
        }
    }

    private void suffer(Optional<SandboxLocation> location) throws MediaException, InterruptedException {
        // Only what was located before has a reference that can expire.
        Set<Kind> spared = location.isPresent() ? Set.of() : Set.of(Kind.EXPIRED);
        var strike = faults.strike(Target.MEDIA, botId(), spared);
        if (strike.isEmpty()) {
            return;
        }
        switch (strike.get().kind()) {
            case FLOOD -> throw new MediaException.FloodWait(strike.get().pause());
            case LOST -> throw new MediaException.Unavailable("The connection was lost.");
            case DOWN -> throw new MediaException.Unavailable("Bot " + botId() + " is down.");
            case SLOW -> pause(strike.get().pause());
            case EXPIRED -> location.ifPresent(it -> references.merge(it.file().id(), it.reference() + 1, Math::max));
        }
    }

    /** No pause at all costs nothing, where a sleep of zero would give the processor away. */
    private static void pause(Duration time) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (time.isPositive()) {
            Thread.sleep(time);
        }
    }

    private static MediaException because(Exception cause, MediaException exception) {
        exception.initCause(cause);
        return exception;
    }

    @Override
    public void close() {
        closed = true;
        onClose.accept(this);
    }

    @Override
    public String toString() {
        return "Sandbox worker " + botId();
    }
}
