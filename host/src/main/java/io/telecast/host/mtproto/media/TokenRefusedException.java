package io.telecast.host.mtproto.media;

import java.io.IOException;

/** Telegram does not know a bot's token, or no longer. */
final class TokenRefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    TokenRefusedException(long botId) {
        super("Telegram does not know the token of bot " + botId
                + " (any more). Copy it again from @BotFather, or ask there for a new one.");
    }
}
