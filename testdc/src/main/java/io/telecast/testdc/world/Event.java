package io.telecast.testdc.world;

import io.telecast.sandbox.world.ChatKey;
import java.util.List;

/**
 * A change of messages, numbered as clients count them.
 *
 * @param pts the counter after it
 * @param ids of the messages; one, unless they are deleted
 * @param date seconds since 1970
 * @see <a href="https://core.telegram.org/api/updates">Working with updates</a>
 */
public record Event(int pts, Kind kind, ChatKey chat, List<Long> ids, int date) {

    /** What happened. */
    public enum Kind {
        NEW,
        EDITED,
        PINNED,
        DELETED
    }

    /** By how much it moved the counter on. */
    public int count() {
        return ids.size();
    }

    List<Integer> wireIds() {
        return ids.stream().map(Math::toIntExact).toList();
    }
}
