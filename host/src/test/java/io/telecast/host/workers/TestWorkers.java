package io.telecast.host.workers;

import io.telecast.api.storage.Store;
import io.telecast.host.files.MemoryStore;
import io.telecast.host.secrets.SecretBox;
import io.telecast.host.secrets.SecretKeyMark;
import io.telecast.host.store.MovableClock;
import io.telecast.host.stream.TestEngine;
import io.telecast.host.telegram.BotToken;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Workers over a fake Telegram and a clock that tests move. */
public final class TestWorkers {

    public static final long MAIN = 7000;

    static final String KEY = Base64.getEncoder().encodeToString("0123456789abcdef0123456789ABCDEF".getBytes());

    public final TestEngine engine = TestEngine.withWorkers(0);
    public final FakeTelegram telegram = new FakeTelegram(engine.sizes);
    final MovableClock clock = new MovableClock();
    final Store<WorkerRecord> decisions = new MemoryStore<>(WorkerRecord.spec());
    final Set<Long> talking = ConcurrentHashMap.newKeySet();
    private final MemoryStore<SecretKeyMark> marks = new MemoryStore<>(SecretKeyMark.spec());
    final BotToken main = telegram.token(MAIN, 'm');

    /** A host of its own on the same database and Telegram; it is not started. */
    public Workers host(BotToken... configured) {
        return host(KEY, engine, configured);
    }

    Workers host(String key, TestEngine on, BotToken... configured) {
        var secrets = new SecretBox(key, Path.of("no-such-file"), marks, new SecureRandom());
        return new Workers(
                telegram,
                on.pool,
                main,
                new WorkerTokens(List.of(configured), decisions, secrets, clock),
                FakeTelegram.CHANNEL,
                talking::contains,
                clock,
                new Random(1));
    }

    /** Begins, and waits until each was checked. */
    public void begin(Workers workers) throws InterruptedException {
        workers.begin();
        workers.quiesce();
    }

    /** Lets time pass and does what is due then, to the end. */
    void pass(Workers workers, Duration time) throws InterruptedException {
        clock.advance(time);
        workers.beat();
        workers.quiesce();
    }
}
