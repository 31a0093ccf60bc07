package io.telecast.clone;

import io.telecast.api.bot.BotException;
import io.telecast.api.bot.Messenger;
import io.telecast.api.chat.Html;
import io.telecast.api.chat.MessageRef;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.api.chat.User;
import io.telecast.api.command.CommandCall;
import io.telecast.api.secret.Secrets;
import io.telecast.api.text.PluginTexts;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Makes a clone from a token, or gives a clone its new one. */
final class NewClone {

    private final Clones clones;
    private final Fleet fleet;
    private final Rules rules;
    private final Starter starter;
    private final Notices notices;
    private final Secrets secrets;
    private final PluginTexts texts;
    private final InstantSource clock;

    NewClone(
            Clones clones,
            Fleet fleet,
            Rules rules,
            Starter starter,
            Notices notices,
            Secrets secrets,
            PluginTexts texts,
            InstantSource clock) {
        this.clones = clones;
        this.fleet = fleet;
        this.rules = rules;
        this.starter = starter;
        this.notices = notices;
        this.secrets = secrets;
        this.texts = texts;
        this.clock = clock;
    }

    /** Tries a token; everything that happens is told. */
    void make(CommandCall call, Token token) {
        // one after another, so that a token that several send at once is tried once
        fleet.alone(token.botId(), () -> {
            User user = call.user();
            Optional<CloneRecord> known = clones.find(token.botId());
            Optional<String> refusal = known.map(clone -> refusal(clone, user)).orElseGet(() -> refusal(token, user));
            if (refusal.isPresent()) {
                return say(call, texts.html(refusal.get(), Map.of("most", rules.perUser())));
            }
            MessageRef shown = say(call, texts.html("connecting"));
            OutgoingMessage answer =
                    known.map(clone -> renew(clone, token)).orElseGet(() -> connect(fresh(token, user), token));
            return show(call.bot(), shown, answer);
        });
    }

    private static Optional<String> refusal(CloneRecord known, User user) {
        if (known.ownerId() != user.id()) {
            return Optional.of("taken");
        }
        return known.state() == State.LOCKED ? Optional.of("locked.start") : Optional.empty();
    }

    private Optional<String> refusal(Token token, User user) {
        return rules.isMain(token.botId()) ? Optional.of("main_bot") : rules.refusal(user.id());
    }

    private CloneRecord fresh(Token token, User user) {
        return new CloneRecord(
                token.botId(),
                user.id(),
                user.displayName(),
                "",
                "",
                secrets.seal(token.value()),
                State.RUNNING,
                clock.instant());
    }

    private OutgoingMessage connect(CloneRecord fresh, Token token) {
        Outcome outcome = fleet.connect(token, fresh.ownerId());
        return switch (outcome) {
            case Outcome.Connected connected -> keep(fresh.with(connected.self()));
            case Outcome.NoStorage noStorage ->
                wait(noStorage.self().map(fresh::with).orElse(fresh).with(State.WAITING), noStorage);
            default -> OutgoingMessage.text(sentence(outcome));
        };
    }

    private OutgoingMessage keep(CloneRecord clone) {
        if (insert(clone)) {
            return notices.running(clone);
        }
        fleet.disconnect(clone.botId());
        return OutgoingMessage.text(texts.html("limit.total"));
    }

    private OutgoingMessage wait(CloneRecord clone, Outcome.NoStorage outcome) {
        if (!insert(clone)) {
            return OutgoingMessage.text(texts.html("limit.total"));
        }
        notices.askOperator(clone, outcome.reason());
        starter.wake(clone, Attempt.QUIETLY);
        return notices.waiting(clone);
    }

    /** Checks the limits once more, since others may have been quicker. */
    private synchronized boolean insert(CloneRecord clone) {
        return rules.refusal(clone.ownerId()).isEmpty() && clones.insert(clone);
    }

    /** The owner brings another token of the same bot. The old one is kept until the new one has worked. */
    private OutgoingMessage renew(CloneRecord known, Token token) {
        fleet.disconnect(token.botId());
        Outcome outcome = fleet.connect(token, known.ownerId());
        return switch (outcome) {
            case Outcome.Connected connected ->
                update(known, token, State.RUNNING)
                        .map(clone -> notices.running(clone.with(connected.self())))
                        .orElseGet(() -> OutgoingMessage.text(texts.html("gone")));
            case Outcome.NoStorage noStorage ->
                update(known, token, State.WAITING)
                        .map(clone -> {
                            notices.askOperator(clone, noStorage.reason());
                            return notices.waiting(clone);
                        })
                        .orElseGet(() -> OutgoingMessage.text(texts.html("gone")));
            default -> {
                if (known.state().isWanted()) {
                    starter.wake(known, Attempt.QUIETLY);
                }
                yield OutgoingMessage.text(sentence(outcome));
            }
        };
    }

    private Optional<CloneRecord> update(CloneRecord known, Token token, State state) {
        String sealed = secrets.seal(token.value());
        return clones.update(known.botId(), latest -> latest.withToken(sealed).with(state));
    }

    private Html sentence(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Unknown unknown -> texts.html("unknown_token");
            case Outcome.Taken taken -> texts.html("in_use");
            case Outcome.Failed failed -> texts.html("failed", Map.of("reason", failed.reason()));
            case Outcome.Connected connected ->
                texts.html("runs", Map.of("bot", "@" + connected.self().username()));
            case Outcome.NoStorage noStorage -> texts.html("failed", Map.of("reason", noStorage.reason()));
            case Outcome.Unwanted unwanted -> texts.html("gone");
        };
    }

    private static MessageRef say(CommandCall call, Html text) {
        // no reply: the message with the token is gone
        return call.bot().send(call.user().id(), OutgoingMessage.text(text)).ref();
    }

    private static MessageRef show(Messenger bot, MessageRef shown, OutgoingMessage answer) {
        try {
            return bot.edit(shown, answer).ref();
        } catch (BotException.NotFound e) {
            return bot.send(shown.chatId(), answer).ref();
        }
    }
}
