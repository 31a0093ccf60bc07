package io.telecast.testkit;

import io.telecast.sandbox.content.GeneratedContent;
import io.telecast.sandbox.content.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A file to be sent or posted. Its kind in Telegram follows from its name: {@code .mp4} is a video, {@code .mp3} audio,
 * {@code .jpg} a photo, {@code .txt} a document.
 *
 * @since 0.1
 */
public sealed interface TestFile {

    /** File name. */
    String name();

    /** All bytes, for comparison; the file must not be larger than an array. */
    byte[] bytes();

    /** A file of made-up bytes, the same ones for the same name and size. Large ones cost nothing. */
    static TestFile of(String name, long size) {
        return new Generated(name, size);
    }

    /** A text file. */
    static TestFile text(String name, String text) {
        return new Given(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file with these bytes. */
    static TestFile of(String name, byte[] bytes) {
        return new Given(name, bytes.clone());
    }

    /**
     * A clip that really plays: {@code test-card.mp4}, {@code test-card.webm}, {@code test-card.srt}, {@code scale.mp3},
     * {@code scale.ogg} or {@code poster.jpg}.
     */
    static TestFile sample(String name) {
        return new Bundled(name);
    }

    /** Made-up bytes. */
    record Generated(String name, long size) implements TestFile {

        long seed() {
            return name.hashCode() * 31L + size;
        }

        @Override
        public byte[] bytes() {
            ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(size));
            new GeneratedContent(seed(), size).read(0, all);
            return all.array();
        }
    }

    /** Bytes of the test's own. */
    record Given(String name, byte[] bytes) implements TestFile {

        @Override
        public byte[] bytes() {
            return bytes.clone();
        }
    }

    /** One of the sandbox's own clips. */
    record Bundled(String name) implements TestFile {

        @Override
        public byte[] bytes() {
            try {
                return Samples.resource(name);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
