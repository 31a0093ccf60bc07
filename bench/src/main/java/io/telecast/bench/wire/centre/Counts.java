package io.telecast.bench.wire.centre;

/** What the data centre has sent so far: bytes of files, answers with such, and what went wrong in this weather. */
public record Counts(long fileBytes, long requests, Struck struck) {}
