package io.telecast.host.telegram.tdlib.journal;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * A file of lines that grows, each led by its checksum: a line that a crash cut is noticed and left out. Written through a
 * stream, since a channel closes when the thread that writes is interrupted.
 */
final class JournalFile implements AutoCloseable {

    private static final int CHECKSUM_LENGTH = 8;

    private final Path path;
    private volatile FileOutputStream out;
    private long size;

    private JournalFile(Path path) throws IOException {
        this.path = path;
        boolean fresh = Files.notExists(path);
        out = new FileOutputStream(path.toFile(), true);
        size = Files.size(path);
        if (fresh) {
            syncFolder(path);
        }
    }

    static JournalFile open(Path path) throws IOException {
        return new JournalFile(path);
    }

    /** The lines of a file that are whole; none if there is no file. */
    static List<String> read(Path path) throws IOException {
        var lines = new ArrayList<String>();
        byte[] all;
        try {
            all = Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            return lines;
        }
        for (String line : new String(all, StandardCharsets.UTF_8).split("\n", -1)) {
            if (line.length() > CHECKSUM_LENGTH
                    && checksum(line.substring(CHECKSUM_LENGTH)).equals(line.substring(0, CHECKSUM_LENGTH))) {
                lines.add(line.substring(CHECKSUM_LENGTH));
            }
        }
        return lines;
    }

    /** Adds lines, none of which has a line break in it. */
    void append(List<String> lines) throws IOException {
        size += write(out, lines);
    }

    /** Returns when all that was added would outlast a power failure. Others may add meanwhile; if one replaces, this may fail. */
    void sync() throws IOException {
        out.getFD().sync();
    }

    /** Puts other lines in place of all; a crash leaves the old or the new ones. */
    void replace(List<String> lines) throws IOException {
        Path part = path.resolveSibling(path.getFileName() + ".part");
        try (var fresh = new FileOutputStream(part.toFile())) {
            write(fresh, lines);
            fresh.getFD().sync();
        }
        out.close();
        try {
            Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
            syncFolder(path);
        } finally {
            out = new FileOutputStream(path.toFile(), true);
            size = Files.size(path);
        }
    }

    /** Bytes. */
    long size() {
        return size;
    }

    private static int write(FileOutputStream out, List<String> lines) throws IOException {
        var text = new StringBuilder();
        lines.forEach(line -> text.append(checksum(line)).append(line).append('\n'));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        out.write(bytes);
        return bytes.length;
    }

    private static String checksum(String line) {
        var sum = new CRC32C();
        sum.update(line.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", sum.getValue());
    }

    /** Makes a new name in the folder last; where folders cannot be opened, the system does that by itself. */
    private static void syncFolder(Path path) {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try (var entry = FileChannel.open(folder, StandardOpenOption.READ)) {
            entry.force(true);
        } catch (IOException e) {
            // Windows: folders are no files there.
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
