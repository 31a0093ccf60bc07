package io.telecast.host.bot;

import io.telecast.api.callback.ButtonPress;
import io.telecast.api.command.CommandCall;
import io.telecast.host.owner.Owner;
import io.telecast.host.text.Texts;
import java.time.InstantSource;
import java.util.Optional;

/** Does what start links promise: a plugin's prefix goes to that plugin, all else is a share link. Any thread may call. */
public final class StartPayloads {

    private final StartRegistry starts;
    private final ShareLinks shares;
    private final Answering answering;
    private final Texts texts;
    private final InstantSource clock;

    public StartPayloads(
            StartRegistry starts, ShareLinks shares, Answering answering, Texts texts, InstantSource clock) {
        this.starts = starts;
        this.shares = shares;
        this.answering = answering;
        this.texts = texts;
        this.clock = clock;
    }

    /** For who wrote to a bot. A handler that fails is logged with its owner, and its user gets an apology. */
    public void open(CommandCall call, String payload) {
        Optional<StartRegistry.Target> target =
                starts.find(payload, call.bot().self().id());
        if (target.isPresent()) {
            StartRegistry.Target found = target.get();
            answering.run(
                    found.owner(),
                    call,
                    () -> found.handler().handle(call, found.payload()),
                    () -> open(call, payload));
        } else if (StartRegistry.isOfPlugin(payload)) {
            answering.reply(call, texts.render("feature.off"));
        } else {
            answering.run(Owner.CORE, call, () -> shares.open(call, payload), () -> {});
        }
    }

    /** For who pressed a button. */
    public void open(ButtonPress press, String payload) {
        open(PressCall.of(press, clock.instant()), payload);
    }
}
