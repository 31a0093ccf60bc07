package io.telecast.testdc.wire.transport;

/**
 * A packet that came in.
 *
 * @param quickAck whether the client wants to be told at once that it arrived
 */
@SuppressWarnings("ArrayRecordComponent")
public record Frame(byte[] packet, boolean quickAck) {}
