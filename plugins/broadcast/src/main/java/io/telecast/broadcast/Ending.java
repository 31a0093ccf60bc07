package io.telecast.broadcast;

/** Why a broadcast ended; names a text. */
enum Ending {
    NONE("result.complete"),
    COMPLETE("result.complete"),
    CANCELLED("result.cancelled"),
    SOURCE_GONE("result.source_gone"),
    BOT_GONE("result.bot_gone");

    private final String text;

    Ending(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
