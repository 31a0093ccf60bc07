package io.telecast.testdc.world;

import io.telecast.sandbox.content.ContentStore;
import io.telecast.sandbox.world.FileEntry;
import io.telecast.testdc.crypto.Aes;
import io.telecast.testdc.crypto.Digests;
import io.telecast.testdc.rpc.RpcError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import javax.crypto.BadPaddingException;
import javax.crypto.IllegalBlockSizeException;

/**
 * Files that another data centre delivers, which does not know what is in them: it gets them encrypted, chunk by chunk, when
 * somebody asks for the first time. Thread-safe.
 *
 * @see <a href="https://core.telegram.org/cdn">Encrypted CDNs</a>
 */
public final class ContentDelivery {

    /** What is hashed, in bytes. */
    public static final int PIECE = 128 << 10;

    private static final int CHUNK = 1 << 20;
    private static final int BLOCK = 16;
    private static final int COUNTER_AT = 12;
    private static final int PIECES_TOLD = 10;

    private final ContentStore contents;
    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    private final Set<String> spoiled = ConcurrentHashMap.newKeySet();
    private final Map<String, Redirect> redirects = new ConcurrentHashMap<>();
    private final Set<Chunk> there = ConcurrentHashMap.newKeySet();

    ContentDelivery(ContentStore contents) {
        this.contents = contents;
    }

    /** What a client needs to get a file from there. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Redirect(FileEntry file, byte[] token, byte[] key, byte[] iv) {}

    /** A piece and what it has to be. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Piece(long offset, int length, byte[] hash) {}

    private record Chunk(String file, long number) {}

    /** From now on a file is delivered from there. */
    public void take(String file) {
        taken.add(file);
    }

    /** From now on what is delivered of a file is wrong. */
    public void spoil(String file) {
        spoiled.add(file);
    }

    public boolean takes(String file) {
        return taken.contains(file);
    }

    public Redirect redirect(FileEntry file) {
        byte[] key = Digests.sha256(("key of " + file.id()).getBytes(StandardCharsets.UTF_8));
        byte[] iv = slice(Digests.sha256(key), BLOCK);
        byte[] token = slice(Digests.sha256(iv), BLOCK);
        return redirects.computeIfAbsent(HexFormat.of().formatHex(token), any -> new Redirect(file, token, key, iv));
    }

    private static byte[] slice(byte[] bytes, int length) {
        return Arrays.copyOf(bytes, length);
    }

    /** @throws RpcError if no file has that token */
    public Redirect find(byte[] token) {
        return Optional.ofNullable(redirects.get(HexFormat.of().formatHex(token)))
                .orElseThrow(() -> RpcError.badRequest("FILE_TOKEN_INVALID"));
    }

    /** The pieces from an offset on, as many as are told at a time. */
    public List<Piece> pieces(FileEntry file, long offset) {
        var found = new ArrayList<Piece>();
        long first = Math.max(0, offset) / PIECE;
        LongStream.range(first, first + PIECES_TOLD)
                .map(number -> number * PIECE)
                .takeWhile(at -> at < file.size())
                .forEach(at -> {
                    byte[] bytes = plain(file, at, PIECE);
                    found.add(new Piece(at, bytes.length, Digests.sha256(bytes)));
                });
        return found;
    }

    /** Brings the chunk around an offset there. */
    public void bring(FileEntry file, long offset) {
        there.add(new Chunk(file.id(), offset / CHUNK));
    }

    /** Encrypted bytes, if they are there. */
    public Optional<byte[]> deliver(Redirect redirect, long offset, int limit) {
        FileEntry file = redirect.file();
        if (!there.contains(new Chunk(file.id(), offset / CHUNK))) {
            return Optional.empty();
        }
        byte[] bytes = plain(file, offset, limit);
        if (spoiled.contains(file.id()) && bytes.length > 0) {
            bytes[bytes.length / 2] ^= 1;
        }
        byte[] iv = redirect.iv().clone();
        ByteBuffer.wrap(iv).putInt(COUNTER_AT, (int) (offset / BLOCK));
        try {
            return Optional.of(Aes.ctr(redirect.key(), iv).doFinal(bytes));
        } catch (IllegalBlockSizeException | BadPaddingException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] plain(FileEntry file, long offset, int limit) {
        byte[] bytes = new byte[Math.clamp(file.size() - offset, 0, limit)];
        try {
            contents.read(file.content(), offset, ByteBuffer.wrap(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes;
    }
}
