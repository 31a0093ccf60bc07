package io.telecast.testdc.fault;

/** A client's connection, as far as faults and counts go. */
public interface Line {

    /** Who is signed in on it; 0 if nobody is. */
    long botId();

    int dataCenter();

    /** Closes it without a word. */
    void cut();
}
