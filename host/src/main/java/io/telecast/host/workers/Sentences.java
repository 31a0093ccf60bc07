package io.telecast.host.workers;

import io.telecast.host.stream.PooledWorker.Role;
import io.telecast.host.telegram.ChannelAccess;

/** What is said of a bot that cannot read as it should. The channel's name is learned from the first that can see it. */
final class Sentences {

    private volatile String channel = "the storage channel";

    void learn(ChannelAccess access) {
        if (!access.title().isBlank()) {
            channel = "the storage channel “" + access.title() + "”";
        }
    }

    String blind(String name) {
        String way = name.startsWith("@")
                ? " Open https://t.me/" + name.substring(1)
                        + "?startchannel&admin=post_messages and choose the channel."
                : "";
        return "Bot " + name + " cannot see the storage channel: make it an administrator of " + channel + "." + way;
    }

    String unauthorized(String name, Role role) {
        return "Telegram does not know the token of bot " + name + ", or no longer. Ask @BotFather for the present one"
                + (role == Role.WORKER
                        ? " and add it: telecast workers add."
                        : ", set telegram.bot-token to it and start Telecast again.");
    }

    String unreachable(String name, String reason) {
        return "Bot " + name + " cannot be asked at present: " + reason + " It is tried again by itself.";
    }

    /** What the bot that stores files lacks; empty if nothing. */
    String lacking(String name, ChannelAccess access) {
        if (access.post() && access.edit() && access.delete()) {
            return "";
        }
        return "Bot " + name + " lacks rights in " + channel
                + ": make it an administrator that may post, edit and delete"
                + " messages; until then files cannot be kept as they should.";
    }
}
