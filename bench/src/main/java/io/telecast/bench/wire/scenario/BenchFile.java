package io.telecast.bench.wire.scenario;

import io.telecast.sandbox.content.GeneratedContent;

/** A file whose every byte follows from its seed. */
public record BenchFile(String name, long size, long seed) {

    public GeneratedContent content() {
        return new GeneratedContent(seed, size);
    }

    public ByteRange whole() {
        return new ByteRange(0, size);
    }
}
