package io.telecast.host.http.file;

import io.telecast.host.files.FileRecord;
import io.telecast.host.stream.ByteRun;
import io.telecast.host.stream.ByteStreamer;
import io.telecast.host.stream.FilePropertiesCache;
import io.telecast.host.stream.Pulse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Types of files, looked up in their data once. Thread-safe. */
public final class ContentTypes {

    private final ByteStreamer streamer;
    private final FilePropertiesCache properties;

    public ContentTypes(ByteStreamer streamer, FilePropertiesCache properties) {
        this.streamer = streamer;
        this.properties = properties;
    }

    /** The type to serve a file as; may have to fetch its beginning. */
    String of(FileRecord file, Pulse pulse) throws IOException, InterruptedException {
        Optional<String> known = properties.type(file);
        if (known.isPresent()) {
            return known.get();
        }
        Optional<String> shown = MagicBytes.type(head(file, pulse));
        String type =
                MediaTypes.choose(shown, file.file().mimeType(), file.file().name());
        properties.rememberType(file, type);
        return type;
    }

    private byte[] head(FileRecord file, Pulse pulse) throws IOException, InterruptedException {
        int length = (int) Math.min(MagicBytes.LENGTH, file.size());
        ByteBuffer head = ByteBuffer.allocate(length);
        try (ByteRun run = streamer.open(file, 0, length)) {
            while (head.hasRemaining()) {
                head.put(run.next(pulse));
            }
        }
        return head.array();
    }
}
