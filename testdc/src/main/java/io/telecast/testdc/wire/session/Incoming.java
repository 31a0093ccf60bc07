package io.telecast.testdc.wire.session;

import io.telecast.testdc.tl.TlInput;

/**
 * A message of a client, deciphered.
 *
 * @param arrival what a quick acknowledgement says
 */
record Incoming(long salt, long sessionId, long messageId, int sequence, TlInput body, int arrival) {

    /** Whether it is to be acknowledged. */
    boolean isContent() {
        return (sequence & 1) == 1;
    }

    /** A message inside this one. */
    Incoming inner(long innerId, int innerSequence, TlInput innerBody) {
        return new Incoming(salt, sessionId, innerId, innerSequence, innerBody, arrival);
    }
}
