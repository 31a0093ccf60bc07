package io.telecast.clone;

import io.telecast.api.callback.ButtonPress;
import io.telecast.api.callback.Callbacks;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.api.text.PluginTexts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The buttons of lists and cards: for the owner of a clone and the operator's administrators, on the main bot only. */
final class CloneButtons {

    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Pattern LIST = Pattern.compile("(own|all):([0-9]{1,4})");

    private final Clones clones;
    private final Fleet fleet;
    private final Rules rules;
    private final Starter starter;
    private final Notices notices;
    private final Cards cards;
    private final PluginTexts texts;

    CloneButtons(
            Clones clones, Fleet fleet, Rules rules, Starter starter, Notices notices, Cards cards, PluginTexts texts) {
        this.clones = clones;
        this.fleet = fleet;
        this.rules = rules;
        this.starter = starter;
        this.notices = notices;
        this.cards = cards;
        this.texts = texts;
    }

    void register(Callbacks callbacks) {
        callbacks.register("list", this::list);
        on(callbacks, "open", (press, clone) -> card(press, clone));
        on(callbacks, "back", this::back);
        on(callbacks, "start", this::start);
        on(callbacks, "retry", this::retry);
        on(callbacks, "stop", this::stop);
        on(callbacks, "ask", (press, clone) -> show(press, cards.confirm(clone)));
        on(callbacks, "delete", this::delete);
    }

    /** What a button does with a clone that whoever pressed it may change. */
    @FunctionalInterface
    private interface Action {
        void run(ButtonPress press, CloneRecord clone);
    }

    private void on(Callbacks callbacks, String name, Action action) {
        callbacks.register(name, press -> allowed(press, clone -> action.run(press, clone)));
    }

    private void allowed(ButtonPress press, Consumer<CloneRecord> action) {
        if (!rules.isMain(press.bot().self().id())) {
            press.alert(texts.plain("main_only"));
            return;
        }
        Optional<CloneRecord> clone =
                ID.matcher(press.payload()).matches() ? clones.find(Long.parseLong(press.payload())) : Optional.empty();
        // who may not change it learns nothing about it
        clone.filter(each -> rules.mayChange(each, press.user().id()))
                .ifPresentOrElse(action, () -> press.alert(texts.plain("gone")));
    }

    private void list(ButtonPress press) {
        Matcher view = LIST.matcher(press.payload());
        long user = press.user().id();
        boolean main = rules.isMain(press.bot().self().id());
        if (!main || !view.matches() || (view.group(1).equals("all") && !rules.isOperator(user))) {
            press.alert(texts.plain("gone"));
            return;
        }
        show(press, view(view.group(1), user, Integer.parseInt(view.group(2))));
    }

    private OutgoingMessage view(String view, long user, int page) {
        List<CloneRecord> listed = view.equals("all") ? clones.all() : clones.of(user);
        return cards.list(listed, view, page);
    }

    private void back(ButtonPress press, CloneRecord clone) {
        long user = press.user().id();
        show(press, view(clone.ownerId() == user ? "own" : "all", user, 0));
    }

    private void start(ButtonPress press, CloneRecord clone) {
        boolean operator = rules.isOperator(press.user().id());
        if (clone.state() == State.LOCKED && !operator) {
            press.alert(texts.plain("locked.start"));
            return;
        }
        Optional<CloneRecord> started = clones.update(
                clone.botId(),
                latest -> latest.state() == State.STOPPED || (latest.state() == State.LOCKED && operator)
                        ? latest.with(State.RUNNING)
                        : latest);
        started.ifPresent(now -> {
            card(press, now);
            starter.wake(now, Attempt.ASKED_FOR);
        });
    }

    private void retry(ButtonPress press, CloneRecord clone) {
        Outcome outcome = starter.attempt(clone.botId(), false);
        if (outcome instanceof Outcome.Connected) {
            press.notice(texts.plain("notice.runs", Map.of("bot", clone.label())));
        } else if (outcome instanceof Outcome.NoStorage) {
            press.alert(texts.plain("notice.still", Map.of("bot", clone.label())));
        } else {
            press.alert(texts.plain("notice.failed", Map.of("bot", clone.label())));
        }
        clones.find(clone.botId()).ifPresent(now -> card(press, now));
    }

    private void stop(ButtonPress press, CloneRecord clone) {
        boolean others = clone.ownerId() != press.user().id();
        State state = others ? State.LOCKED : State.STOPPED;
        Optional<CloneRecord> stopped =
                clones.update(clone.botId(), latest -> latest.state().isWanted() ? latest.with(state) : latest);
        fleet.disconnect(clone.botId());
        stopped.ifPresent(now -> card(press, now));
        if (others) {
            stopped.ifPresent(notices::stoppedByOperator);
        }
    }

    private void delete(ButtonPress press, CloneRecord clone) {
        clones.delete(clone.botId());
        fleet.disconnect(clone.botId());
        show(press, cards.deleted(clone));
        if (clone.ownerId() != press.user().id()) {
            notices.deletedByOperator(clone);
        }
    }

    private void card(ButtonPress press, CloneRecord clone) {
        show(press, cards.card(clone, rules.isOperator(press.user().id())));
    }

    private static void show(ButtonPress press, OutgoingMessage content) {
        press.bot().edit(press.message(), content);
    }
}
