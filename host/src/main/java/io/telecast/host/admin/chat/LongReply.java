package io.telecast.host.admin.chat;

import io.telecast.api.chat.Html;
import io.telecast.api.command.CommandCall;

/** An answer that may be too long for one message: blocks stay whole, and each message takes as many as fit. */
final class LongReply {

    /** Telegram's limit, counted without markup. */
    static final int MAX = 4096;

    private final CommandCall call;
    private Html message = Html.EMPTY;

    LongReply(CommandCall call) {
        this.call = call;
    }

    /** Adds a block, which fits into a message by itself. */
    void add(Html block) {
        if (!message.isEmpty() && length(message) + length(block) > MAX) {
            send();
        }
        message = message.plus(block);
    }

    /** Sends what is left. */
    void send() {
        if (!message.isEmpty()) {
            call.reply(message);
            message = Html.EMPTY;
        }
    }

    private static int length(Html html) {
        return html.markup()
                .replaceAll("<[^>]*>", "")
                .replaceAll("&[a-z]+;", "x")
                .length();
    }
}
