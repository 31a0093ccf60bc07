package io.telecast.clone;

import io.telecast.api.bot.BotException;
import io.telecast.api.bot.Messenger;
import io.telecast.api.callback.Callbacks;
import io.telecast.api.chat.Button;
import io.telecast.api.chat.Keyboard;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.api.text.PluginTexts;
import io.telecast.api.user.Users;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;

/** Tells owners and the operator, through the main bot, what happened to a clone. */
final class Notices {

    private static final String ADD_TO_CHANNEL =
            "https://t.me/%s?startchannel&admin=post_messages+edit_messages+delete_messages";

    private final Messenger main;
    private final Users users;
    private final PluginTexts texts;
    private final Callbacks callbacks;
    private final Logger log;

    Notices(Messenger main, Users users, PluginTexts texts, Callbacks callbacks, Logger log) {
        this.main = main;
        this.users = users;
        this.texts = texts;
        this.callbacks = callbacks;
        this.log = log;
    }

    OutgoingMessage running(CloneRecord clone) {
        OutgoingMessage text = OutgoingMessage.text(texts.html("runs", Map.of("bot", clone.label())));
        return clone.username().isEmpty()
                ? text
                : text.withKeyboard(Keyboard.row(new Button.Url(
                        texts.plain("button.chat", Map.of("bot", clone.label())), "https://t.me/" + clone.username())));
    }

    OutgoingMessage waiting(CloneRecord clone) {
        return OutgoingMessage.text(texts.html("waits", Map.of("bot", clone.label())))
                .withKeyboard(Keyboard.row(retry(clone)));
    }

    void runs(CloneRecord clone) {
        tell(clone.ownerId(), running(clone));
    }

    void unreachable(CloneRecord clone, String reason) {
        tell(clone.ownerId(), "unreachable", Map.of("bot", clone.label(), "reason", reason));
    }

    void revoked(CloneRecord clone) {
        tell(clone.ownerId(), "revoked", Map.of("bot", clone.label()));
    }

    void stoppedByOperator(CloneRecord clone) {
        tell(clone.ownerId(), "locked", Map.of("bot", clone.label()));
    }

    void deletedByOperator(CloneRecord clone) {
        tell(clone.ownerId(), "deleted.operator", Map.of("bot", clone.label()));
    }

    /** Tells the owner to wait and the operator what to do. */
    void needsStorage(CloneRecord clone, String reason) {
        tell(clone.ownerId(), waiting(clone));
        askOperator(clone, reason);
    }

    void askOperator(CloneRecord clone, String reason) {
        List<Button> buttons = new ArrayList<>();
        if (!clone.username().isEmpty()) {
            buttons.add(new Button.Url(texts.plain("button.add"), String.format(ADD_TO_CHANNEL, clone.username())));
        }
        buttons.add(retry(clone));
        Map<String, ?> values =
                Map.of("bot", clone.label(), "owner", clone.owner(), "id", clone.ownerId(), "reason", reason);
        users.owner(main.self().id())
                .ifPresent(operator -> tell(
                        operator,
                        OutgoingMessage.text(texts.html("operator", values))
                                .withKeyboard(new Keyboard(
                                        buttons.stream().map(List::of).toList()))));
    }

    private Button retry(CloneRecord clone) {
        return callbacks.button(texts.plain("button.retry"), "retry", clone.key());
    }

    private void tell(long userId, String text, Map<String, ?> values) {
        tell(userId, OutgoingMessage.text(texts.html(text, values)));
    }

    private void tell(long userId, OutgoingMessage message) {
        try {
            main.send(userId, message);
        } catch (BotException.Interrupted e) {
            throw e;
        } catch (BotException e) {
            // it can be read in /clones, too
            log.info("User {} could not be told about a clone: {}", userId, e.getMessage());
        }
    }
}
