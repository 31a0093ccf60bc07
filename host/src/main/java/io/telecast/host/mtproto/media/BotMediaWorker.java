package io.telecast.host.mtproto.media;

import io.telecast.api.bot.BotIdentity;
import io.telecast.api.chat.MessageRef;
import io.telecast.host.mtproto.session.RpcException;
import io.telecast.host.telegram.ChannelAccess;
import io.telecast.host.telegram.MediaException;
import io.telecast.host.telegram.MediaLocation;
import io.telecast.host.telegram.MediaWorker;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** Reads files through one bot's media sessions. Thread-safe. */
final class BotMediaWorker implements MediaWorker {

    private static final int LARGEST_THUMBNAIL = 1 << 20;

    private final BotSession bot;
    private final Standing standing;
    private final MessageLocator locator;
    private final FileReader reader;
    private final Pacer pacer;
    private final Runnable onClose;

    BotMediaWorker(
            BotSession bot,
            Standing standing,
            MessageLocator locator,
            FileReader reader,
            Pacer pacer,
            Runnable onClose) {
        this.bot = bot;
        this.standing = standing;
        this.locator = locator;
        this.reader = reader;
        this.pacer = pacer;
        this.onClose = onClose;
    }

    /** A step that talks to Telegram. */
    @FunctionalInterface
    private interface Step<T> {

        T run() throws IOException, InterruptedException;
    }

    @Override
    public long botId() {
        return bot.botId();
    }

    @Override
    public BotIdentity self() throws MediaException, InterruptedException {
        return run(standing::self);
    }

    @Override
    public ChannelAccess access(long chatId) throws MediaException, InterruptedException {
        return run(() -> standing.access(chatId));
    }

    @Override
    public MediaLocation locate(MessageRef message) throws MediaException, InterruptedException {
        return run(() -> locator.locate(message));
    }

    @Override
    public int read(MediaLocation location, long offset, ByteBuffer into) throws MediaException, InterruptedException {
        FileLocation file = own(location);
        int count = into.remaining();
        if (offset < 0 || offset % PART_ALIGNMENT != 0 || count > MAX_PART) {
            throw new IllegalArgumentException("No part: " + count + " bytes from " + offset);
        }
        if (count == 0 || offset >= file.size()) {
            return 0;
        }
        if (offset / MAX_PART != (offset + count - 1) / MAX_PART) {
            throw new IllegalArgumentException(
                    "A part must not cross a multiple of 1 MiB: " + count + " from " + offset);
        }
        pacer.acquire();
        return run(() -> reader.read(file, offset, into));
    }

    @Override
    public Optional<byte[]> thumbnail(MediaLocation location) throws MediaException, InterruptedException {
        FileLocation file = own(location);
        if (file.thumbnail().isEmpty()) {
            return Optional.empty();
        }
        FileLocation.Thumbnail thumbnail = file.thumbnail().get();
        if (thumbnail.input().length == 0) {
            return Optional.of(thumbnail.bytes().clone());
        }
        if (thumbnail.size() <= 0 || thumbnail.size() > LARGEST_THUMBNAIL) {
            return Optional.empty();
        }
        pacer.acquire();
        var preview =
                new FileLocation(botId(), file.dataCenter(), thumbnail.input(), thumbnail.size(), Optional.empty(), "");
        ByteBuffer into = ByteBuffer.allocate(thumbnail.size());
        int read = run(() -> reader.read(preview, 0, into));
        return Optional.of(Arrays.copyOf(into.array(), read));
    }

    @Override
    public void close() {
        bot.close();
        onClose.run();
    }

    private FileLocation own(MediaLocation location) {
        if (location instanceof FileLocation file && file.botId() == botId()) {
            return file;
        }
        throw new IllegalArgumentException("The location is not one of bot " + botId() + ".");
    }

    /** Runs a step and says what its failure means for the engine. */
    private <T> T run(Step<T> step) throws MediaException, InterruptedException {
        try {
            return step.run();
        } catch (MediaException known) {
            throw known;
        } catch (RpcException refusal) {
            throw meaning(refusal);
        } catch (TokenRefusedException refused) {
            throw new MediaException.Unauthorized();
        } catch (IOException failure) {
            throw new MediaException.Unavailable("Bot " + botId() + ": " + failure.getMessage());
        }
    }

    private MediaException meaning(RpcException refusal) {
        Optional<Duration> wait = Refusals.wait(refusal);
        if (wait.isPresent()) {
            pacer.flooded(wait.get());
            return new MediaException.FloodWait(wait.get());
        }
        if (Refusals.isReferenceExpired(refusal)) {
            return new MediaException.LocationExpired();
        }
        return switch (refusal.type()) {
            case "LOCATION_INVALID", "FILE_ID_INVALID" ->
                new MediaException.Gone("Telegram does not know the file any more (" + refusal.type() + ").");
            default ->
                new MediaException.Unavailable("Telegram refuses bot " + botId() + " (" + refusal.getMessage() + ").");
        };
    }
}
