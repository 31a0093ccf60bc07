package io.telecast.bench.wire.centre;

/** A message with a file. */
public record Post(long chat, long message) {}
