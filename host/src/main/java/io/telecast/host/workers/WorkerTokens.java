package io.telecast.host.workers;

import io.telecast.api.storage.Store;
import io.telecast.host.secrets.SecretBox;
import io.telecast.host.telegram.BotToken;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which bots shall read: those that the configuration names and those that operators added, without those that they
 * removed. Hosts that share a database share what operators did. Calls block on the database; any thread may call.
 */
public final class WorkerTokens {

    private static final String OWNER = "host/workers";
    private static final int PAGE = 500;

    private final List<BotToken> configured;
    private final Store<WorkerRecord> decisions;
    private final SecretBox secrets;
    private final InstantSource clock;

    /** @param decisions opened with {@link WorkerRecord#spec} */
    public WorkerTokens(
            List<BotToken> configured, Store<WorkerRecord> decisions, SecretBox secrets, InstantSource clock) {
        this.configured = List.copyOf(configured);
        this.decisions = decisions;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** All of them, those of the configuration first. */
    List<Wanted> all() {
        Map<Long, WorkerRecord> decided = decided();
        List<Wanted> all = new ArrayList<>();
        for (BotToken token : configured) {
            WorkerRecord decision = decided.remove(token.botId());
            all.add(
                    decision == null
                            ? new Wanted.Reader(token, WorkerStatus.Source.CONFIGURATION)
                            : decision.removed() ? new Wanted.Removed(token.botId()) : added(decision));
        }
        decided.values().stream()
                .filter(decision -> !decision.removed())
                .map(this::added)
                .forEach(all::add);
        return all;
    }

    private Wanted added(WorkerRecord decision) {
        try {
            var token = new BotToken(secrets.open(OWNER, decision.sealed()));
            if (token.botId() == decision.botId()) {
                return new Wanted.Reader(token, WorkerStatus.Source.OPERATOR);
            }
            return new Wanted.Unreadable(decision.botId(), "Its record holds another bot's token. Add it again.");
        } catch (IllegalArgumentException | IllegalStateException e) {
            return new Wanted.Unreadable(decision.botId(), "Its token cannot be read. " + e.getMessage());
        }
    }

    private Map<Long, WorkerRecord> decided() {
        var decided = new TreeMap<Long, WorkerRecord>();
        String after = "";
        while (true) {
            List<WorkerRecord> page = decisions.scan(after, PAGE);
            page.forEach(record -> decided.put(record.botId(), record));
            if (page.size() < PAGE) {
                return decided;
            }
            after = Long.toString(page.getLast().botId());
        }
    }

    /** Adds a bot, or gives one that is there another token. */
    void add(BotToken token) {
        decisions.put(new WorkerRecord(token.botId(), secrets.seal(OWNER, token.value()), false, clock.instant()));
    }

    /** Removes a bot; one that the configuration names stays away until it is added again. */
    void remove(long botId) {
        if (isConfigured(botId)) {
            decisions.put(new WorkerRecord(botId, "", true, clock.instant()));
        } else {
            decisions.delete(Long.toString(botId));
        }
    }

    boolean isConfigured(long botId) {
        return configured.stream().anyMatch(token -> token.botId() == botId);
    }
}
