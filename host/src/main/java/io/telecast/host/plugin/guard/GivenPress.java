package io.telecast.host.plugin.guard;

import io.telecast.api.bot.Messenger;
import io.telecast.api.callback.ButtonPress;
import io.telecast.api.chat.MessageRef;
import io.telecast.api.chat.User;

/** A press whose bot acts in the presser's chats only. */
record GivenPress(ButtonPress press, Messenger bot) implements ButtonPress {

    @Override
    public User user() {
        return press.user();
    }

    @Override
    public boolean byAdmin() {
        return press.byAdmin();
    }

    @Override
    public MessageRef message() {
        return press.message();
    }

    @Override
    public String payload() {
        return press.payload();
    }

    @Override
    public void notice(String text) {
        press.notice(text);
    }

    @Override
    public void alert(String text) {
        press.alert(text);
    }
}
