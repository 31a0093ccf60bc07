package io.telecast.testdc.api;

import io.telecast.api.chat.Html;
import io.telecast.testdc.rpc.RpcError;
import io.telecast.testdc.tl.TlObject;
import io.telecast.testdc.world.Marked;

/** Texts and captions of requests. */
final class Bodies {

    private static final int MAX_TEXT = 4096;
    private static final int MAX_CAPTION = 1024;

    private Bodies() {}

    static Html text(TlObject query) {
        String text = query.text("message");
        if (text.isBlank()) {
            throw RpcError.badRequest("MESSAGE_EMPTY");
        }
        return checked(query, text, MAX_TEXT, "MESSAGE_TOO_LONG");
    }

    static Html caption(TlObject query) {
        return checked(query, query.text("message"), MAX_CAPTION, "MEDIA_CAPTION_TOO_LONG");
    }

    private static Html checked(TlObject query, String text, int limit, String error) {
        if (text.codePointCount(0, text.length()) > limit) {
            throw RpcError.badRequest(error);
        }
        return Marked.html(text, query);
    }
}
