package io.telecast.clone;

/** Who may make clones. */
enum Who {
    EVERYONE,
    ADMINS
}
