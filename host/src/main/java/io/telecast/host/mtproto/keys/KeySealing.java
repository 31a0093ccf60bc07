package io.telecast.host.mtproto.keys;

/** Makes texts unreadable for others. Thread-safe. */
public interface KeySealing {

    /**
     * Seals a text.
     *
     * @param owner without whose name it cannot be opened
     */
    String seal(String owner, String plain);

    /**
     * Opens what was sealed for the same owner.
     *
     * @throws IllegalArgumentException if it is something else
     */
    String open(String owner, String sealed);
}
