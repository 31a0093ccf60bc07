package io.telecast.autodelete;

import io.telecast.api.callback.ButtonHandler;
import io.telecast.api.callback.ButtonPress;
import io.telecast.api.callback.Callbacks;
import io.telecast.api.chat.Keyboard;
import io.telecast.api.start.StartLinks;
import io.telecast.api.storage.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** The button that asks for an order's files again, for who had them and nobody else. */
final class GetAgain implements ButtonHandler {

    static final String ACTION = "again";

    /** How long the button works; what was asked for does not have to last longer. */
    private static final Duration KEPT = Duration.ofDays(30);

    /** A second press within this time is impatience, not another wish. */
    private static final Duration ONCE = Duration.ofSeconds(10);

    private final Store<Reorder> reorders;
    private final Callbacks callbacks;
    private final StartLinks startLinks;
    private final Notices notices;
    private final InstantSource clock;

    GetAgain(
            Store<Reorder> reorders, Callbacks callbacks, StartLinks startLinks, Notices notices, InstantSource clock) {
        this.reorders = reorders;
        this.callbacks = callbacks;
        this.startLinks = startLinks;
        this.notices = notices;
        this.clock = clock;
    }

    /** The button for an order, durable when this returns; none if its files cannot be asked for again. */
    Keyboard keyboard(Pending order) {
        if (order.wish().startPayload().isEmpty()) {
            return Keyboard.NONE;
        }
        Reorder reorder = Reorder.of(order, clock.instant().plus(KEPT));
        reorders.put(reorder);
        String label = notices.of(order.wish().botId()).plain("button.again");
        return Keyboard.row(callbacks.button(label, ACTION, reorder.key()));
    }

    @Override
    public void handle(ButtonPress press) throws Exception {
        Instant now = clock.instant();
        long botId = press.bot().self().id();
        Optional<Reorder> found = reorders.get(press.payload())
                .filter(reorder -> reorder.botId() == botId
                        && reorder.userId() == press.user().id());
        if (found.isEmpty()) {
            press.alert(notices.of(botId).plain("again.gone"));
            return;
        }
        if (found.get().pressed().plus(ONCE).isAfter(now)) {
            press.notice(notices.of(botId).plain("again.coming"));
            return;
        }
        reorders.put(found.get().pressedAt(now));
        press.notice(notices.of(botId).plain("again.coming"));
        startLinks.open(press, found.get().startPayload());
    }
}
