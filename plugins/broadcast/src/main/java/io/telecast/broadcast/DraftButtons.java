package io.telecast.broadcast;

import io.telecast.api.bot.LiveMessage;
import io.telecast.api.callback.ButtonPress;
import io.telecast.api.callback.Callbacks;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.api.settings.LiveSettings;
import io.telecast.api.text.PluginTexts;
import io.telecast.api.user.Users;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The buttons below a draft. They work for whoever wrote the command, and for some minutes. */
final class DraftButtons {

    private final Broadcasts broadcasts;
    private final Users users;
    private final Panel panel;
    private final LiveSettings<BroadcastSettings> settings;
    private final PluginTexts texts;
    private final InstantSource clock;
    private final Queue queue;
    private final Withdrawal withdrawal;

    DraftButtons(
            Broadcasts broadcasts,
            Users users,
            Panel panel,
            LiveSettings<BroadcastSettings> settings,
            PluginTexts texts,
            InstantSource clock,
            Queue queue,
            Withdrawal withdrawal) {
        this.broadcasts = broadcasts;
        this.users = users;
        this.panel = panel;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
        this.queue = queue;
        this.withdrawal = withdrawal;
    }

    void register(Callbacks callbacks) {
        callbacks.register("pin", press -> toggle(press, options -> options.withPin(!options.pin())));
        callbacks.register("silent", press -> toggle(press, options -> options.withSilent(!options.silent())));
        callbacks.register("send", this::send);
        callbacks.register("drop", this::drop);
    }

    private void toggle(ButtonPress press, UnaryOperator<Options> change) {
        Optional<Broadcast> draft = draft(press)
                .flatMap(found -> broadcasts.update(
                        found.id(), latest -> latest.phase() == Phase.DRAFT ? latest.withOptions(change) : latest));
        if (draft.filter(found -> found.phase() == Phase.DRAFT).isEmpty()) {
            return;
        }
        Plan plan = draft.get().plan();
        long count = users.count(plan.audience(clock.instant()));
        press.bot()
                .edit(
                        plan.panel(),
                        panel.draft(
                                plan.botId(),
                                draft.get().id(),
                                plan.options(),
                                count,
                                settings.get(plan.botId()).confirmWithin()));
    }

    private void send(ButtonPress press) {
        Optional<Broadcast> draft = draft(press);
        if (draft.isEmpty()) {
            return;
        }
        // before the job begins, so that what it shows stays
        new LiveMessage(press.bot(), draft.get().plan().panel(), clock).finish(panel.starting(draft.get()));
        broadcasts
                .update(
                        draft.get().id(),
                        latest -> latest.phase() == Phase.DRAFT ? latest.confirmed(clock.instant()) : latest)
                .filter(confirmed -> confirmed.phase().isOpen())
                .ifPresent(confirmed -> {
                    withdrawal.plan(confirmed);
                    queue.wake(confirmed);
                });
    }

    private void drop(ButtonPress press) {
        draft(press).ifPresent(draft -> {
            broadcasts.delete(draft);
            show(press, draft, "dropped");
        });
    }

    /** The draft that a button belongs to, if it may be pressed; else who pressed it is told. */
    private Optional<Broadcast> draft(ButtonPress press) {
        PluginTexts of = texts.forBot(press.bot().self().id());
        Optional<Broadcast> found = broadcasts
                .find(press.payload())
                .filter(each -> each.plan().botId() == press.bot().self().id());
        if (found.isEmpty()) {
            press.alert(of.plain("gone"));
            return Optional.empty();
        }
        Broadcast draft = found.get();
        if (!press.byAdmin() || press.user().id() != draft.plan().adminId()) {
            press.alert(of.plain("not_yours"));
            return Optional.empty();
        }
        if (draft.phase() != Phase.DRAFT) {
            press.notice(of.plain("confirmed"));
            return Optional.empty();
        }
        if (draft.plan()
                .created()
                .plus(settings.get(draft.plan().botId()).confirmWithin())
                .isBefore(clock.instant())) {
            broadcasts.delete(draft);
            show(press, draft, "expired");
            return Optional.empty();
        }
        return found;
    }

    private void show(ButtonPress press, Broadcast draft, String text) {
        press.bot()
                .edit(
                        draft.plan().panel(),
                        OutgoingMessage.text(texts.forBot(draft.plan().botId()).html(text)));
    }
}
