package io.telecast.testdc.api;

import io.telecast.api.bot.BotException;
import io.telecast.api.bot.BotException.RecipientGone;
import io.telecast.testdc.rpc.RpcError;

/** What Telegram's servers call the sandbox's refusals. */
final class Refusals {

    private Refusals() {}

    static RpcError of(BotException refusal) {
        return switch (refusal) {
            case BotException.FloodWait flood ->
                RpcError.flood(flood.retryAfter().toSeconds());
            case RecipientGone gone ->
                switch (gone.reason()) {
                    case BLOCKED -> RpcError.forbidden("USER_IS_BLOCKED");
                    case DEACTIVATED -> RpcError.badRequest("INPUT_USER_DEACTIVATED");
                    case NEVER_STARTED -> RpcError.badRequest("PEER_ID_INVALID");
                };
            case BotException.NotFound any -> RpcError.badRequest("PEER_ID_INVALID");
            case BotException.Forbidden any -> RpcError.badRequest("CHAT_ADMIN_REQUIRED");
            case BotException.BadRequest any -> RpcError.badRequest("INPUT_REQUEST_INVALID");
            case BotException.Unauthorized any -> RpcError.unauthorized("AUTH_KEY_UNREGISTERED");
            default -> new RpcError(500, "INTERNAL");
        };
    }
}
