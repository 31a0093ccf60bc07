package io.telecast.host.bot;

import io.telecast.api.bot.BotException;
import io.telecast.api.bot.Messenger;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.api.chat.User;
import io.telecast.host.text.Texts;
import java.util.Map;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Announces who talks to a bot for the first time, in the channel that the operator chose. */
public final class Newcomers {

    private static final Logger LOG = LoggerFactory.getLogger(Newcomers.class);

    private final Messenger main;
    private final OptionalLong channel;
    private final Texts texts;

    /**
     * Makes an announcer.
     *
     * @param main writes the announcement, whichever bot they talk to: a clone need not be in that channel
     * @param channel where to announce; empty announces nothing
     */
    public Newcomers(Messenger main, OptionalLong channel, Texts texts) {
        this.main = main;
        this.channel = channel;
        this.texts = texts;
    }

    void announce(ConnectedBot bot, User user) {
        if (channel.isEmpty()) {
            return;
        }
        var text = texts.render(
                "announce.user",
                Map.of(
                        "name", user.displayName(),
                        "username", user.username().isEmpty() ? "" : "@" + user.username(),
                        "id", user.id(),
                        "language", user.language().isEmpty() ? "" : ", " + user.language(),
                        "bot", bot.self().username()));
        try {
            main.send(channel.getAsLong(), OutgoingMessage.text(text).silently());
        } catch (BotException e) {
            LOG.warn("A new user could not be announced: {}", e.getMessage());
        }
    }
}
