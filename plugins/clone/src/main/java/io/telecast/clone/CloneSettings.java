package io.telecast.clone;

import io.telecast.api.settings.Setting;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What operators set. */
record CloneSettings(
        @Setting(title = "Who may clone", help = "Everyone, or administrators only.")
        Who whoMayClone,

        @Setting(title = "Clones of one user", help = "The most that one user may have.", min = 1, max = 1000)
        int perUser,

        @Setting(title = "Clones in total", help = "The most on this server, stopped ones too.", min = 0, max = 10_000)
        int total,

        @Setting(
                title = "Plugins of clones",
                help = "Which plugins serve clones. A change reaches those that run at once.",
                pattern = "[a-z][a-z0-9-]{0,23}",
                mustBe = "the id of a plugin, such as batch")
        List<String> plugins) {

    static final CloneSettings DEFAULTS = new CloneSettings(
            Who.EVERYONE, 3, 50, List.of("batch", "autodelete", "shortener", "verify", "player", "broadcast"));

    private static final String SELF = "clone";

    CloneSettings {
        plugins = List.copyOf(plugins);
    }

    /** The plugins that serve clones: never this one, since clones make no clones. */
    Set<String> served() {
        Set<String> all = new HashSet<>(plugins);
        all.remove(SELF);
        return all;
    }
}
