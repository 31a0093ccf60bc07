package io.telecast.player;

import java.util.Locale;

/** What a viewer holds in their hands. */
enum Device {
    WINDOWS,
    MAC,
    LINUX,
    ANDROID,
    IOS;

    /** As the page's script calls it. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
