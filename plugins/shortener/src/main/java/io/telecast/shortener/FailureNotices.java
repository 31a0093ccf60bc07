package io.telecast.shortener;

import io.telecast.api.bot.BotException;
import io.telecast.api.bot.Bots;
import io.telecast.api.chat.Html;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.api.user.Users;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;

/** Tells people why links are long, without holding up the links and at most once an hour for each reason. */
final class FailureNotices {

    private static final Duration PAUSE = Duration.ofHours(1);

    private final Stores<Notice> told;
    private final Bots bots;
    private final Users users;
    private final Texts texts;
    private final InstantSource clock;
    private final Executor executor;
    private final Logger log;

    FailureNotices(
            Stores<Notice> told,
            Bots bots,
            Users users,
            Texts texts,
            InstantSource clock,
            Executor executor,
            Logger log) {
        this.told = told;
        this.bots = bots;
        this.users = users;
        this.texts = texts;
        this.clock = clock;
        this.executor = executor;
        this.log = log;
    }

    /** Tells a user that the service of their own failed, and why. */
    void own(long botId, long userId, Account account, Outcome.Failed failed) {
        later(() -> tell(botId, userId, "own-" + failed.failure(), "notice.own", account, failed));
    }

    /** Tells a user that links stayed long, and the bot's owner why. */
    void ofDefault(long botId, long userId, Account account, Outcome.Failed failed) {
        later(() -> {
            long owner = users.owner(botId).orElse(0L);
            if (owner > 0) {
                tell(botId, owner, "default-" + failed.failure(), "notice.owner", account, failed);
            }
            if (owner != userId) {
                tell(botId, userId, "default", "notice.default", account, failed);
            }
        });
    }

    private void tell(long botId, long userId, String reason, String text, Account account, Outcome.Failed failed) {
        var notice = new Notice(userId + ":" + reason, clock.instant().plus(PAUSE));
        if (!told.of(botId).insert(notice)) {
            return;
        }
        if (text.equals("notice.owner")) {
            log.warn("The shortener {} fails: {}.", account.site().written(), failed.failure());
        }
        Html words = texts.of(botId)
                .html(text, Map.of("site", account.site().shown(), "reason", texts.reason(botId, failed)));
        bots.find(botId)
                .ifPresent(bot -> bot.send(userId, OutgoingMessage.text(words).silently()));
    }

    private void later(Runnable work) {
        try {
            executor.execute(() -> {
                try {
                    work.run();
                } catch (BotException e) {
                    log.debug("Nobody could be told that a shortener fails: {}", e.getMessage());
                } catch (RuntimeException e) {
                    log.warn("Nobody could be told that a shortener fails.", e);
                }
            });
        } catch (RejectedExecutionException e) {
            log.debug("The plugin stops; nobody is told that a shortener fails.");
        }
    }
}
