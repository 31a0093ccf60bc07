package io.telecast.host.mtproto.session;

import java.util.TreeSet;

/**
 * Tells messages that came before from new ones
 * (<a href="https://core.telegram.org/mtproto/security_guidelines">"Checking msg_id"</a>). Used by the one thread that
 * receives.
 */
final class ReceivedIds {

    private static final int MOST = 1024;

    private final TreeSet<Long> ids = new TreeSet<>();

    /** Whether it is new: not among the last ones, nor older than all of them. */
    boolean add(long id) {
        if (ids.size() == MOST && id < ids.first()) {
            return false;
        }
        if (!ids.add(id)) {
            return false;
        }
        if (ids.size() > MOST) {
            ids.pollFirst();
        }
        return true;
    }

    boolean contains(long id) {
        return ids.contains(id);
    }
}
