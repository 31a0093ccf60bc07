package io.telecast.testdc.rpc;

import io.telecast.testdc.tl.TlObject;

/**
 * One session of a client in one data centre. A session outlives its connections.
 *
 * @see <a href="https://core.telegram.org/mtproto/description#session">MTProto: session</a>
 */
public interface Session {

    /** Who signed in with this session's key; 0 before anyone has. */
    long botId();

    /** Notes who signed in, for every session of the same permanent key. */
    void signIn(long botId);

    void signOut();

    /** Number of the data centre that the client reached, from 1. */
    int dataCenter();

    /** Whether it has called anything but file and service methods without {@code invokeWithoutUpdates}. */
    boolean wantsUpdates();

    /**
     * Sends an object of type Updates. What can't be sent since the session has no connection is not kept: the client is told
     * {@code updatesTooLong} when it comes back, and asks for the difference.
     */
    void push(TlObject updates);

    /** Whether a line to the client is open just now. */
    boolean isConnected();

    /** Cuts its connections, without a farewell; harmless if it has none. */
    void disconnect();
}
