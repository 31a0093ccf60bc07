package io.telecast.host.config;

/** Who may give files to the bot. */
public enum UploadPolicy {
    EVERYONE,
    /** Admins and the users who are listed. */
    LISTED
}
