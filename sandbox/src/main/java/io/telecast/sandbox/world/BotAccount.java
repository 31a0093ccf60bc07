package io.telecast.sandbox.world;

import io.telecast.api.chat.User;
import io.telecast.host.telegram.BotToken;

/** A bot's account. */
public record BotAccount(long id, String username, String name, Role role, BotToken token) {

    /** What a bot is for. */
    public enum Role {
        MAIN,
        WORKER,
        /** Made at run time, as by BotFather. */
        FREE
    }

    /** Workers only read files: nobody talks to them, and no updates are kept for them. */
    public boolean answersUsers() {
        return role != Role.WORKER;
    }

    public User user() {
        return new User(id, name, "", username, "", true);
    }

    BotAccount withToken(BotToken other) {
        return new BotAccount(id, username, name, role, other);
    }
}
