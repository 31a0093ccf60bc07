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

/** Tells the owner what only an operator can mend; the same thing at most every ten minutes. */
public final class Operators {

    private static final Logger LOG = LoggerFactory.getLogger(Operators.class);

    private final Roles roles;
    private final Cache<String, Boolean> told = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    public Operators(Roles roles) {
        this.roles = roles;
    }

    void tell(Messenger bot, String sentence) {
        if (roles.admins().isEmpty() || told.asMap().putIfAbsent(sentence, true) != null) {
            return;
        }
        try {
            bot.send(roles.admins().getFirst(), OutgoingMessage.text(Html.text("⚠ " + sentence)));
        } catch (BotException e) {
            LOG.warn("The owner could not be told: {}", e.getMessage());
        }
    }
}
