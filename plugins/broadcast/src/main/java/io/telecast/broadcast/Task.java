package io.telecast.broadcast;

/**
 * State of the job that sends a broadcast, whose key is the broadcast's id. All that matters lies with the broadcast, so
 * that the job can be scheduled anew at any time.
 *
 * @param shown whether the panel says already why the job waits
 */
record Task(boolean shown) {}
