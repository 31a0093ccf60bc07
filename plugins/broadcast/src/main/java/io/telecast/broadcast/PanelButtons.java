package io.telecast.broadcast;

import io.telecast.api.callback.ButtonPress;
import io.telecast.api.callback.Callbacks;
import io.telecast.api.text.PluginTexts;
import io.telecast.api.user.Users;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Pause, Resume and Cancel, for whoever began the broadcast and for the bot's owner. */
final class PanelButtons {

    private final Broadcasts broadcasts;
    private final Users users;
    private final PluginTexts texts;
    private final InstantSource clock;
    private final Queue queue;

    PanelButtons(Broadcasts broadcasts, Users users, PluginTexts texts, InstantSource clock, Queue queue) {
        this.broadcasts = broadcasts;
        this.users = users;
        this.texts = texts;
        this.clock = clock;
        this.queue = queue;
    }

    void register(Callbacks callbacks) {
        callbacks.register("pause", press -> change(press, "notice.pause", PanelButtons::pause));
        callbacks.register("resume", press -> change(press, "notice.resume", this::resume));
        callbacks.register("cancel", press -> change(press, "notice.cancel", PanelButtons::cancel));
    }

    private static Broadcast pause(Broadcast latest) {
        return latest.phase() == Phase.ACTIVE ? latest.paused(false) : latest;
    }

    private Broadcast resume(Broadcast latest) {
        Instant now = clock.instant();
        return latest.phase() == Phase.PAUSED ? latest.resumed(now) : latest;
    }

    private static Broadcast cancel(Broadcast latest) {
        boolean open = latest.phase() == Phase.ACTIVE || latest.phase() == Phase.PAUSED;
        return open ? latest.ending(Ending.CANCELLED) : latest;
    }

    private void change(ButtonPress press, String notice, UnaryOperator<Broadcast> change) {
        long botId = press.bot().self().id();
        PluginTexts of = texts.forBot(botId);
        Optional<Broadcast> found =
                broadcasts.find(press.payload()).filter(each -> each.plan().botId() == botId);
        if (found.isEmpty()) {
            press.alert(of.plain("gone"));
        } else if (!mayChange(press, found.get())) {
            press.alert(of.plain("not_yours"));
        } else {
            Optional<Broadcast> changed = broadcasts.update(found.get().id(), change);
            boolean open = changed.filter(each -> each.phase().isOpen()).isPresent();
            press.notice(of.plain(open ? notice : "over"));
            changed.filter(each -> each.phase().isOpen()).ifPresent(queue::wake);
        }
    }

    private boolean mayChange(ButtonPress press, Broadcast broadcast) {
        long user = press.user().id();
        boolean owner =
                users.owner(broadcast.plan().botId()).filter(id -> id == user).isPresent();
        return press.byAdmin() && (owner || user == broadcast.plan().adminId());
    }
}
