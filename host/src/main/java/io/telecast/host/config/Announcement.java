package io.telecast.host.config;

/** Where something is announced. */
public enum Announcement {
    NONE,
    /** In the storage channel. */
    STORAGE,
    /** In the log channel. */
    LOG
}
