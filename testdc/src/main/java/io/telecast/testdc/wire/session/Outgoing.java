package io.telecast.testdc.wire.session;

/**
 * A message to a client, before it has an identifier.
 *
 * @param content whether the client shall acknowledge it
 * @param answer whether it answers a request
 */
@SuppressWarnings("ArrayRecordComponent")
record Outgoing(byte[] body, boolean content, boolean answer) {

    static Outgoing answer(byte[] body) {
        return new Outgoing(body, true, true);
    }

    /** An answer that needs no acknowledgement, as most of the service messages. */
    static Outgoing service(byte[] body) {
        return new Outgoing(body, false, true);
    }

    static Outgoing notice(byte[] body) {
        return new Outgoing(body, true, false);
    }
}
