package io.telecast.host.bot;

import io.telecast.api.chat.MessageRef;
import io.telecast.api.command.CommandCall;

/** Something that a user asked for, with a name that stays the same when Telegram tells of it again after a restart. */
interface Requested {

    /** At most 80 characters, for one bot and one user. */
    String requestId();

    /** The name of what a call asks for; that of its message, unless it says otherwise. */
    static String id(CommandCall call) {
        String request = call instanceof Requested requested
                ? requested.requestId()
                : ofMessage(call.message().ref());
        return call.bot().self().id() + ":" + request;
    }

    private static String ofMessage(MessageRef message) {
        return message.chatId() + ":" + message.messageId();
    }
}
