package io.telecast.host.workers;

import io.telecast.api.bot.BotIdentity;
import io.telecast.api.chat.MessageRef;
import io.telecast.host.stream.FakeWorker;
import io.telecast.host.telegram.Bot;
import io.telecast.host.telegram.BotToken;
import io.telecast.host.telegram.ChannelAccess;
import io.telecast.host.telegram.MediaException;
import io.telecast.host.telegram.MediaLocation;
import io.telecast.host.telegram.MediaWorker;
import io.telecast.host.telegram.Telegram;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A Telegram that knows tokens, lets bots into one channel, and can be out of reach. */
public final class FakeTelegram implements Telegram {

    public static final long CHANNEL = -1_001_000_000_001L;

    /** The tokens that are valid, by bot. */
    public final Map<Long, BotToken> tokens = new ConcurrentHashMap<>();

    /** Bots that cannot see the channel. */
    public final Set<Long> outside = ConcurrentHashMap.newKeySet();

    /** Questions of any kind. */
    public final AtomicInteger asked = new AtomicInteger();

    /** Questions about the channel. */
    public final AtomicInteger checks = new AtomicInteger();

    public final List<Opened> opened = new CopyOnWriteArrayList<>();
    public volatile Optional<MediaException> trouble = Optional.empty();
    public volatile boolean mayPost = true;

    /** Whether a token is valid because somebody comes with it. */
    public volatile boolean trusting;

    /** While present, checks wait for it. */
    public volatile Optional<CountDownLatch> silence = Optional.empty();

    private final Map<Long, Long> sizes;

    public FakeTelegram(Map<Long, Long> sizes) {
        this.sizes = sizes;
    }

    /** A token that is valid from now on, and the only one of its bot. */
    public BotToken token(long bot, char letter) {
        var token = new BotToken(bot + ":" + String.valueOf(letter).repeat(30));
        tokens.put(bot, token);
        return token;
    }

    /** The workers of a bot that are open. */
    List<Opened> open(long bot) {
        return opened.stream()
                .filter(worker -> worker.botId() == bot && !worker.closed)
                .toList();
    }

    @Override
    public Bot connect(BotToken token) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MediaWorker openWorker(BotToken token) {
        if (trusting) {
            tokens.putIfAbsent(token.botId(), token);
        }
        var worker = new Opened(token, new FakeWorker(token.botId(), sizes));
        opened.add(worker);
        return worker;
    }

    @Override
    public void close() {}

    /** A worker that was opened. */
    final class Opened implements MediaWorker {
        final FakeWorker reading;
        volatile boolean closed;
        private final BotToken token;

        Opened(BotToken token, FakeWorker reading) {
            this.token = token;
            this.reading = reading;
        }

        @Override
        public long botId() {
            return token.botId();
        }

        @Override
        public BotIdentity self() throws MediaException, InterruptedException {
            suffer();
            return new BotIdentity(botId(), "w" + botId() + "_bot", "Worker");
        }

        @Override
        public ChannelAccess access(long chatId) throws MediaException, InterruptedException {
            checks.incrementAndGet();
            suffer();
            if (chatId != CHANNEL || outside.contains(botId())) {
                throw new MediaException.Gone("CHANNEL_INVALID");
            }
            return new ChannelAccess("Storage", true, mayPost, true, true);
        }

        private void suffer() throws MediaException, InterruptedException {
            asked.incrementAndGet();
            if (silence.isPresent()) {
                silence.get().await();
            }
            if (trouble.isPresent()) {
                throw trouble.get();
            }
            if (closed) {
                throw new MediaException.Unavailable("It is closed.");
            }
            if (!token.equals(tokens.get(botId()))) {
                throw new MediaException.Unauthorized();
            }
        }

        @Override
        public MediaLocation locate(MessageRef message) throws MediaException, InterruptedException {
            suffer();
            return reading.locate(message);
        }

        @Override
        public int read(MediaLocation location, long offset, ByteBuffer into)
                throws MediaException, InterruptedException {
            suffer();
            int count = reading.read(location, offset, into);
            suffer();
            return count;
        }

        @Override
        public Optional<byte[]> thumbnail(MediaLocation location) {
            return Optional.empty();
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    static MediaException flood(long seconds) {
        return new MediaException.FloodWait(Duration.ofSeconds(seconds));
    }
}
