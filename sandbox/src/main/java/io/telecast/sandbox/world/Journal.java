package io.telecast.sandbox.world;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What happened, on disk: one line of JSON for each transaction, an array of {@link Change}s. A line without its end is a
 * transaction that was never acknowledged, and is dropped. Guarded by the world's lock.
 */
final class Journal implements AutoCloseable {

    private static final TypeReference<List<Change>> LINE = new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // Questions such as isChannel() are no parts of a record.
            .changeDefaultVisibility(visible -> visible.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .build();
    private final Path file;
    /** No channel: one would be closed by the interruption of whoever writes. */
    private final RandomAccessFile out;

    private Journal(Path file, Consumer<Change> replay, Consumer<Consumer<List<Change>>> compact) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            read(replay);
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        writeAnew(fresh, compact);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        out = new RandomAccessFile(file.toFile(), "rw");
        out.seek(out.length());
    }

    /**
     * Replays what is there, writes it anew and goes on from there.
     *
     * @param compact called after the replay with where to put the changes to begin with
     * @throws IOException if the file cannot be read or written, or is damaged; the message names the remedy
     */
    static Journal open(Path file, Consumer<Change> replay, Consumer<Consumer<List<Change>>> compact)
            throws IOException {
        return new Journal(file, replay, compact);
    }

    private void read(Consumer<Change> replay) throws IOException {
        int number = 1;
        try (InputStream in = Files.newInputStream(file)) {
            var lines = new LineReader(in);
            for (byte[] line = lines.next(); line.length > 0; line = lines.next()) {
                json.readValue(line, LINE).forEach(replay);
                number++;
            }
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            throw new IOException(
                    "The sandbox's journal " + file + " is damaged in line " + number
                            + ". Put a copy of the file from before in its place, or move the file away to begin with a"
                            + " fresh world.",
                    e);
        }
    }

    private void writeAnew(Path fresh, Consumer<Consumer<List<Change>>> compact) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        fresh,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                OutputStream lines = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
            compact.accept(changes -> {
                try {
                    lines.write(encode(changes));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            lines.flush();
            channel.force(true);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Writes a transaction; all of it is there or nothing. */
    void append(List<Change> changes) {
        byte[] line = encode(changes);
        try {
            long before = out.getFilePointer();
            try {
                out.write(line);
            } catch (IOException e) {
                out.setLength(before);
                out.seek(before);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the sandbox's journal " + file + ": " + e.getMessage(), e);
        }
    }

    private byte[] encode(List<Change> changes) {
        var bytes = new ByteArrayOutputStream(256);
        json.writerFor(LINE).writeValue(bytes, changes);
        bytes.write('\n');
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
