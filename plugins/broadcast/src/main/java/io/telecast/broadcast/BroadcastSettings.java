package io.telecast.broadcast;

import io.telecast.api.settings.Setting;
import java.time.Duration;

/** What operators set. */
record BroadcastSettings(
        @Setting(
                title = "Time to confirm",
                help = "How long the Send button below a draft works.",
                min = 60_000,
                max = 86_400_000)
        Duration confirmWithin,

        @Setting(
                title = "Delete after",
                help = "When the copies are deleted again unless the command says otherwise; 0s keeps them. "
                        + "At most 47h: bots cannot delete what is older than 48 hours.",
                min = 0,
                max = 169_200_000)
        Duration deleteAfter,

        @Setting(
                title = "Pause after failures in a row",
                help = "A broadcast pauses itself after so many failures one after another that are not the "
                        + "user's doing; 0 never does.",
                min = 0,
                max = 10_000)
        int pauseAfterFailures) {

    static final BroadcastSettings DEFAULTS = new BroadcastSettings(Duration.ofMinutes(15), Duration.ZERO, 20);

    BroadcastSettings {
        if (!deleteAfter.isZero() && deleteAfter.compareTo(Options.SHORTEST_DELETE) < 0) {
            throw new IllegalArgumentException("Delete after at least a minute, or 0s for never.");
        }
    }

    /** What a command without options means. */
    Options options() {
        return new Options(0, false, false, deleteAfter);
    }
}
