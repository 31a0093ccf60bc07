package io.telecast.sandbox.content;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Reads every kind of {@link Content} and takes uploads. Thread-safe. */
public final class ContentStore {

    private static final String PART = ".part";
    private static final int BUFFER = 1 << 18;

    private final Path uploads;
    private final Map<String, byte[]> clips = new ConcurrentHashMap<>();

    /** @param uploads a folder of its own, made where missing */
    public ContentStore(Path uploads) throws IOException {
        this.uploads = Files.createDirectories(uploads);
    }

    /**
     * Reads until the buffer is full or the file ends.
     *
     * @return the bytes read
     * @throws IOException if the bytes are not there any more or are not the same
     */
    public int read(Content content, long offset, ByteBuffer into) throws IOException {
        return switch (content) {
            case Content.Generated it -> new GeneratedContent(it.seed(), it.size()).read(offset, into);
            case Content.Clip it -> copy(clip(it), offset, into);
            case Content.Upload it -> disk(uploads.resolve(it.name()), it.size(), offset, into);
            case Content.Local it -> {
                Path path = Path.of(it.path());
                if (Files.getLastModifiedTime(path).toMillis() != it.modified()) {
                    throw new IOException(path + " has changed since it was sent. Send it again.");
                }
                yield disk(path, it.size(), offset, into);
            }
        };
    }

    /**
     * Stores a stream. What was read is thrown away if the stream breaks off or is too long.
     *
     * @param limit most bytes
     * @throws TooLarge if there are more
     */
    public Content.Upload save(InputStream in, long limit) throws IOException {
        Path part = Files.createTempFile(uploads, "", PART);
        try {
            long size = 0;
            try (FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
                byte[] buffer = new byte[BUFFER];
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    size += count;
                    if (size > limit) {
                        throw new TooLarge(limit);
                    }
                    writeFully(out, ByteBuffer.wrap(buffer, 0, count));
                }
            }
            String name = part.getFileName().toString().replace(PART, ".bin");
            Files.move(part, uploads.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            return new Content.Upload(name, size);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Deletes an upload that came to nothing. */
    public void discard(Content.Upload upload) throws IOException {
        Files.deleteIfExists(uploads.resolve(upload.name()));
    }

    /** Deletes every upload but these. */
    public void retain(Set<String> names) throws IOException {
        try (var all = Files.newDirectoryStream(uploads)) {
            for (Path file : all) {
                if (!names.contains(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void writeFully(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    private byte[] clip(Content.Clip clip) throws IOException {
        byte[] known = clips.get(clip.name());
        if (known != null) {
            return known;
        }
        byte[] bytes = Samples.resource(clip.name());
        if (bytes.length != clip.size()) {
            throw new IOException("The bundled clip " + clip.name() + " has changed. Send it again.");
        }
        clips.put(clip.name(), bytes);
        return bytes;
    }

    private static int copy(byte[] bytes, long offset, ByteBuffer into) {
        int count = (int) Math.max(0, Math.min(into.remaining(), bytes.length - offset));
        if (count > 0) {
            into.put(bytes, (int) offset, count);
        }
        return count;
    }

    /** Opens the file for each read, since an interrupted reader closes its channel and must not close another's. */
    private static int disk(Path path, long size, long offset, ByteBuffer into) throws IOException {
        int wanted = (int) Math.max(0, Math.min(into.remaining(), size - offset));
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            if (file.size() != size) {
                throw new IOException(path.getFileName() + " has changed its size on disk. Send the file again.");
            }
            int limit = into.limit();
            into.limit(into.position() + wanted);
            try {
                long at = offset;
                while (into.hasRemaining()) {
                    int count = file.read(into, at);
                    if (count < 0) {
                        throw new IOException(path.getFileName() + " became shorter while it was read.");
                    }
                    at += count;
                }
            } finally {
                into.limit(limit);
            }
            return wanted;
        } catch (NoSuchFileException e) {
            throw (IOException) new FileNotFoundException(path.getFileName() + " is gone from disk.").initCause(e);
        }
    }

    /** A whole small file. */
    public byte[] all(Content content) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(content.size()));
        read(content, 0, bytes);
        return bytes.array();
    }

    /** The bytes from an offset on, to be closed by the caller. */
    public InputStream open(Content content, long offset, long length) {
        return Channels.newInputStream(new ContentChannel(this, content, offset, length));
    }

    /** A stream had more bytes than allowed. */
    public static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge(long limit) {
            super("A file has at most " + limit + " bytes.");
        }
    }
}
