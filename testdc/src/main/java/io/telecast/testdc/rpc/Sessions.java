package io.telecast.testdc.rpc;

import java.util.List;

/** Who is signed in. Thread-safe. */
public interface Sessions {

    /** A bot's sessions, in all data centres, connected or not. */
    List<Session> of(long botId);

    /** Ends every authorization of a bot, as when its token is revoked: its calls answer {@code AUTH_KEY_UNREGISTERED}. */
    void signOut(long botId);
}
