package io.telecast.host.bot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.telecast.api.bot.BotException;
import io.telecast.api.bot.Messenger;
import io.telecast.api.chat.Html;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.host.users.Roles;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the operator, through the main bot, what only an operator can mend; the same thing at most every ten minutes. */
public final class Operators {

    private static final Logger LOG = LoggerFactory.getLogger(Operators.class);

    private final Messenger main;
    private final Roles roles;
    private final Cache<String, Boolean> told = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    public Operators(Messenger main, Roles roles) {
        this.main = main;
        this.roles = roles;
    }

    /** Blocks on Telegram. */
    public void tell(String sentence) {
        if (roles.operators().isEmpty() || told.asMap().putIfAbsent(sentence, true) != null) {
            return;
        }
        try {
            main.send(roles.operators().getFirst(), OutgoingMessage.text(Html.text("⚠ " + sentence)));
        } catch (BotException e) {
            LOG.warn("The owner could not be told: {}", e.getMessage());
        }
    }
}
