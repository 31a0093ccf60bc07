package io.telecast.player;

import java.util.List;

/** Where a page is meant to be seen. */
enum Framing {
    /** In a tab of its own. */
    TAB("/watch"),
    /** In a frame on somebody's site. */
    FRAME("/embed");

    private final String path;

    Framing(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    /** Sites that may put the page into a frame. */
    List<String> ancestors(PlayerSettings settings) {
        return this == FRAME ? settings.embedOn() : List.of();
    }
}
