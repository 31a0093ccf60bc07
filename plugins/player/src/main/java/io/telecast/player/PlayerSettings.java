package io.telecast.player;

import io.telecast.api.settings.Setting;
import java.util.List;

/**
 * What operators can set.
 *
 * @param rememberPosition whether browsers keep the place where somebody stopped
 * @param playNext whether the next file of a batch begins when one has ended
 * @param openIn ids of the apps to offer, in this order
 * @param embedOn origins of the sites that may show the player in a frame
 */
record PlayerSettings(
        @Setting(
                title = "Remember the position",
                help = "The viewer's browser keeps where they stopped and goes on from there next time.",
                ownerMayChange = true)
        boolean rememberPosition,

        @Setting(
                title = "Play the next file of a batch",
                help = "When one has ended, the next begins by itself. Viewers can switch that off for themselves.",
                ownerMayChange = true)
        boolean playNext,

        @Setting(
                title = "Open in",
                help = "Apps to offer, in this order: vlc, mx, mx-pro, mpv, iina, potplayer, infuse, playlist."
                        + " Those for other devices than the viewer's are shown last.",
                pattern = "vlc|mx|mx-pro|mpv|iina|potplayer|infuse|playlist",
                mustBe = "one of vlc, mx, mx-pro, mpv, iina, potplayer, infuse and playlist")
        List<String> openIn,

        @Setting(
                title = "Sites that may embed the player",
                help = "Origins such as https://blog.example. Empty: /embed is off.",
                max = 50,
                pattern = "https?://(\\*\\.)?[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*(:[0-9]{1,5})?",
                mustBe = "an origin without a path, such as https://blog.example or https://*.example.org:8443")
        List<String> embedOn) {

    static final PlayerSettings DEFAULTS = new PlayerSettings(
            true, true, List.of("vlc", "mx", "mx-pro", "mpv", "iina", "potplayer", "infuse", "playlist"), List.of());
}
