package io.telecast.host.telegram;

import io.telecast.api.chat.Message;
import io.telecast.api.chat.MessageRef;
import io.telecast.api.chat.User;

/** Something that a bot is told. */
public sealed interface Update {

    /** Updates of one chat are handled in order; those of different chats side by side. */
    long chatId();

    /** A new message, or a channel post. Never one of the bot's own. */
    record NewMessage(Message message) implements Update {
        @Override
        public long chatId() {
            return message.chat().id();
        }
    }

    /**
     * A pressed button.
     *
     * @param pressId for {@link Bot#answerPress}
     */
    record ButtonPressed(String pressId, User user, MessageRef message, String data) implements Update {
        @Override
        public long chatId() {
            return message.chatId();
        }
    }

    /** A user blocked the bot or lifted that. */
    record BlockChanged(User user, boolean blocked) implements Update {
        @Override
        public long chatId() {
            return user.id();
        }
    }
}
