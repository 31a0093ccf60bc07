package io.telecast.verify;

/** How long a verification lasts. */
enum Unlock {
    /** For a length of time. */
    PERIOD,
    /** Until the day ends. */
    MIDNIGHT
}
