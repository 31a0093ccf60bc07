package io.telecast.dist.conversation;

import io.telecast.dist.Actor;
import io.telecast.dist.Chat.Message;
import java.util.Random;

/** Small files to talk about. */
final class Files {
    private Files() {}

    /** Uploads a file that nobody has uploaded before and answers the bot's reply. */
    static Message store(Actor user, String name) {
        var bytes = new byte[2000];
        new Random(user.id() * 31 + name.hashCode()).nextBytes(bytes);
        return user.answerTo(user.upload(name, "application/octet-stream", "document", bytes));
    }
}
