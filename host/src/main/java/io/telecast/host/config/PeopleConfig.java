package io.telecast.host.config;

import java.util.List;
import java.util.OptionalLong;

/** Who may do what. Ids are Telegram user ids. */
public record PeopleConfig(
        @Key(
                name = "admins",
                min = "1",
                help = "User ids of the bot's admins; the first is the owner. "
                        + "Without one nobody can use the commands for admins.")
        List<Long> admins,

        @Key(
                name = "uploads.allowed",
                initial = "everyone",
                help = "Who may give files to the bot: everyone, or listed for admins and the users of uploads.users.")
        UploadPolicy uploadsAllowed,

        @Key(name = "uploads.users", min = "1", help = "User ids that may upload while uploads.allowed is listed.")
        List<Long> uploadUsers,

        @Key(
                name = "announce-new-users",
                initial = "none",
                help = "Where a user who talks to the bot for the first time is announced: none, "
                        + "storage for the storage channel, or log for the log channel.")
        Announcement announceNewUsers) {

    public PeopleConfig {
        admins = List.copyOf(admins);
        uploadUsers = List.copyOf(uploadUsers);
    }

    /** The first admin. */
    public OptionalLong owner() {
        return admins.stream().mapToLong(Long::longValue).findFirst();
    }

    public boolean isAdmin(long userId) {
        return admins.contains(userId);
    }

    public boolean mayUpload(long userId) {
        return uploadsAllowed == UploadPolicy.EVERYONE || isAdmin(userId) || uploadUsers.contains(userId);
    }
}
