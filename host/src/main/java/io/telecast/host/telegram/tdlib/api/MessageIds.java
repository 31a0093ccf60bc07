package io.telecast.host.telegram.tdlib.api;

/** TDLib's ids of messages: the server's number shifted, so that messages not yet sent find room between. */
public final class MessageIds {

    private static final int SHIFT = 20;
    private static final long MAX_SERVER = Integer.MAX_VALUE;

    private MessageIds() {}

    /** Whether a server can have given a message this number. */
    public static boolean possible(long server) {
        return server > 0 && server <= MAX_SERVER;
    }

    public static long ofServer(long server) {
        return server << SHIFT;
    }

    /** The server's number; 0 for a message that the server has not numbered. */
    public static long toServer(long id) {
        long server = id >> SHIFT;
        return ofServer(server) == id && possible(server) ? server : 0;
    }
}
