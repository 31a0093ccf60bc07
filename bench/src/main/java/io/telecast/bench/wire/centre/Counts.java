package io.telecast.bench.wire.centre;

/** What the data centre has sent so far: bytes of files, and answers with such. */
public record Counts(long fileBytes, long requests) {}
