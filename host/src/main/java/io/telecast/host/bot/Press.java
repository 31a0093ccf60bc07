package io.telecast.host.bot;

import io.telecast.api.bot.BotException;
import io.telecast.api.bot.Messenger;
import io.telecast.api.callback.ButtonPress;
import io.telecast.api.chat.MessageRef;
import io.telecast.api.chat.User;
import io.telecast.host.telegram.Update;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A button that somebody pressed. It is answered once: by its handler or, failing that, silently by the host. */
final class Press implements ButtonPress {

    private static final Logger LOG = LoggerFactory.getLogger(Press.class);
    private static final int MAX_NOTICE = 200;

    private final ConnectedBot bot;
    private final Update.ButtonPressed update;
    private final boolean byAdmin;
    private final String payload;
    private final AtomicBoolean answered = new AtomicBoolean();

    Press(ConnectedBot bot, Update.ButtonPressed update, boolean byAdmin, String payload) {
        this.bot = bot;
        this.update = update;
        this.byAdmin = byAdmin;
        this.payload = payload;
    }

    /** Names this press. */
    String id() {
        return update.pressId();
    }

    @Override
    public Messenger bot() {
        return bot.messenger();
    }

    @Override
    public User user() {
        return update.user();
    }

    @Override
    public boolean byAdmin() {
        return byAdmin;
    }

    @Override
    public MessageRef message() {
        return update.message();
    }

    @Override
    public String payload() {
        return payload;
    }

    @Override
    public void notice(String text) {
        answer(text, false);
    }

    @Override
    public void alert(String text) {
        answer(text, true);
    }

    /** Ends the waiting state if no handler did. */
    void settle() {
        answer("", false);
    }

    private void answer(String text, boolean alert) {
        if (!answered.compareAndSet(false, true)) {
            return;
        }
        try {
            bot.raw()
                    .answerPress(
                            update.pressId(), text.length() > MAX_NOTICE ? text.substring(0, MAX_NOTICE) : text, alert);
        } catch (BotException e) {
            LOG.debug("A pressed button could not be answered: {}", e.getMessage());
        }
    }
}
