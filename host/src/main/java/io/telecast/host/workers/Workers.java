package io.telecast.host.workers;

import io.telecast.api.bot.BotException;
import io.telecast.api.storage.StorageException;
import io.telecast.host.stream.ClientPool;
import io.telecast.host.stream.PooledWorker.Role;
import io.telecast.host.telegram.BotToken;
import io.telecast.host.telegram.MediaException;
import io.telecast.host.telegram.MediaWorker;
import io.telecast.host.telegram.Telegram;
import io.telecast.host.workers.WorkerRefusedException.Reason;
import io.telecast.host.workers.WorkerStatus.Source;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.random.RandomGenerator;

/**
 * The bots that read files. Each is checked in the background: one that can read is in the pool, one that cannot is left
 * out with a sentence, and tried again until it can. Operators add and remove them while the host runs. Thread-safe.
 */
public final class Workers implements AutoCloseable {

    private static final Duration ANSWER = Duration.ofSeconds(20);

    private final Surroundings around;
    private final BotToken main;
    private final WorkerTokens tokens;
    private final LongPredicate talks;
    private final Seats seats;
    private final Heartbeat heartbeat;

    /**
     * Nobody reads yet.
     *
     * @param main the bot that talks; it reads when nobody else can
     * @param channel where files are stored
     * @param talks whether a bot talks to people, so that it cannot be a worker
     * @param random spreads attempts
     */
    public Workers(
            Telegram telegram,
            ClientPool pool,
            BotToken main,
            WorkerTokens tokens,
            long channel,
            LongPredicate talks,
            InstantSource clock,
            RandomGenerator random) {
        this.around = new Surroundings(telegram, pool, channel, new Sentences(), new CheckTimes(random), clock);
        this.main = main;
        this.tokens = tokens;
        this.talks = talks;
        this.seats = new Seats(around, new Seat(main, Role.FALLBACK, Source.CONFIGURATION, around), tokens);
        this.heartbeat = new Heartbeat(this::beat);
        pool.onRefused(refused -> seats.find(refused.botId()).ifPresent(Seat::doubt));
    }

    /** Lets the main bot read, and begins to check everybody. */
    public void start() {
        begin();
        heartbeat.start();
    }

    /** As {@link #start}; then only what {@link #beat} is called for happens. */
    void begin() {
        seats.begin();
        beat();
    }

    /** Waits until no check is under way. */
    void quiesce() throws InterruptedException {
        seats.awaitIdle();
    }

    /** Does what is due. */
    void beat() {
        seats.reconcileWhenDue();
        seats.checkWhoIsDue();
    }

    /** Waits until each was checked once, or for that long. */
    public void settle(Duration atMost) throws InterruptedException {
        seats.awaitChecks(atMost);
    }

    /** Everybody: the main bot first. */
    public List<WorkerStatus> list() {
        return seats.list();
    }

    /** Whether a bot is a worker; then it cannot talk to people as well. */
    public boolean isWorker(long botId) {
        return botId != main.botId() && seats.find(botId).isPresent();
    }

    /** What keeps files from being read, as sentences that everybody may see. */
    public List<String> missing() {
        return around.pool().workers().isEmpty() ? List.of("No bot is connected that can read files.") : List.of();
    }

    /** What is not as it should be though files are read, as sentences that everybody may see. */
    public List<String> notes() {
        long out = list().stream()
                .filter(worker -> worker.state() == WorkerStatus.State.LEFT_OUT)
                .count();
        return out == 0
                ? List.of()
                : List.of((out == 1 ? "1 worker is" : out + " workers are")
                        + " left out. The console says why, and so does: telecast workers list.");
    }

    /**
     * Adds a worker, or gives one that is there another token; answers when it was checked.
     *
     * @throws WorkerRefusedException if the token is wrong, the bot serves otherwise, or no key is there to seal it
     * @throws StorageException if the database fails
     */
    public WorkerStatus add(String token) throws WorkerRefusedException, InterruptedException {
        String plain = token.strip();
        if (!BotToken.looksRight(plain)) {
            throw new WorkerRefusedException(
                    Reason.BAD, "That is no bot token. One looks like 123456789:AAE…, as @BotFather gives it.");
        }
        BotToken given = read(plain);
        if (given.botId() == main.botId()) {
            throw new WorkerRefusedException(
                    Reason.CONFLICT,
                    "That is the main bot's token, which reads by itself when no worker can. "
                            + "Make another bot with @BotFather for a worker.");
        }
        if (talks.test(given.botId())) {
            throw new WorkerRefusedException(
                    Reason.CONFLICT,
                    "That bot talks to people here. Make another bot with @BotFather for a worker, or stop it first.");
        }
        requireKnown(given);
        try {
            tokens.add(given);
        } catch (IllegalStateException keyless) {
            throw new WorkerRefusedException(Reason.CONFLICT, String.valueOf(keyless.getMessage()));
        }
        seats.reconcile();
        return checked(given.botId());
    }

    private static BotToken read(String plain) throws WorkerRefusedException {
        try {
            return new BotToken(plain);
        } catch (IllegalArgumentException e) {
            throw new WorkerRefusedException(Reason.BAD, String.valueOf(e.getMessage()));
        }
    }

    /** Only Telegram's own word counts against a token: while it is out of reach, the token is kept and tried later. */
    private void requireKnown(BotToken token) throws WorkerRefusedException, InterruptedException {
        try (MediaWorker probe = around.telegram().openWorker(token)) {
            probe.self();
        } catch (BotException.Unauthorized | MediaException.Unauthorized e) {
            throw new WorkerRefusedException(Reason.BAD, String.valueOf(e.getMessage()));
        } catch (BotException | MediaException e) {
            return;
        }
    }

    /**
     * Removes a worker: it gets no new work, and what it reads ends well.
     *
     * @throws WorkerRefusedException if there is none, or it is the main bot
     */
    public WorkerStatus remove(long botId) throws WorkerRefusedException {
        WorkerStatus present = find(botId);
        if (botId == main.botId()) {
            throw new WorkerRefusedException(
                    Reason.CONFLICT, "The main bot cannot be removed. It reads only when no worker can.");
        }
        tokens.remove(botId);
        seats.reconcile();
        return seats.list().stream()
                .filter(worker -> worker.botId() == botId)
                .findFirst()
                .orElse(present);
    }

    /**
     * Finds a worker as an operator names it.
     *
     * @param name its id, or its username with or without {@code @}
     * @throws WorkerRefusedException if there is none
     */
    public long named(String name) throws WorkerRefusedException {
        String plain = name.startsWith("@") ? name.substring(1) : name;
        return list().stream()
                .filter(worker ->
                        plain.equals(Long.toString(worker.botId())) || plain.equalsIgnoreCase(worker.username()))
                .findFirst()
                .map(WorkerStatus::botId)
                .orElseThrow(() -> unknown(plain));
    }

    private static WorkerRefusedException unknown(String name) {
        String shown = name.length() <= 64 ? name : name.substring(0, 64) + "…";
        return new WorkerRefusedException(
                Reason.UNKNOWN, "There is no worker " + shown + ". telecast workers list shows them.");
    }

    /**
     * Checks a worker now.
     *
     * @throws WorkerRefusedException if there is none
     */
    public WorkerStatus check(long botId) throws WorkerRefusedException, InterruptedException {
        find(botId);
        return checked(botId);
    }

    /** Checks everybody now. */
    public List<WorkerStatus> checkAll() throws InterruptedException {
        seats.reconcile();
        seats.checkNow(ANSWER, seats.all());
        return list();
    }

    private WorkerStatus checked(long botId) throws WorkerRefusedException, InterruptedException {
        seats.checkNow(ANSWER, seats.find(botId).stream().toList());
        return find(botId);
    }

    private WorkerStatus find(long botId) throws WorkerRefusedException {
        return list().stream()
                .filter(worker -> worker.botId() == botId)
                .findFirst()
                .orElseThrow(() -> unknown(Long.toString(botId)));
    }

    @Override
    public void close() {
        heartbeat.close();
        seats.close();
    }
}
