package io.telecast.testdc.api;

import io.telecast.sandbox.content.Content;
import io.telecast.sandbox.content.ContentStore;
import io.telecast.testdc.rpc.RpcError;
import io.telecast.testdc.tl.TlObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Files on their way up, part by part. Thread-safe.
 *
 * @see <a href="https://core.telegram.org/api/files#uploading-files">Uploading files</a>
 */
final class Uploads {

    private static final int UNIT = 1024;
    private static final int MAX_PART = 512 * UNIT;
    private static final int MAX_PARTS = 8000;
    private static final long MAX_SIZE = 2000L << 20;

    private final ContentStore contents;
    private final Map<Upload, NavigableMap<Integer, byte[]>> waiting = new ConcurrentHashMap<>();

    Uploads(ContentStore contents) {
        this.contents = contents;
    }

    private record Upload(long bot, long file) {}

    TlObject save(Caller caller, TlObject query) {
        int part = query.intValue("file_part");
        byte[] bytes = query.bytes("bytes");
        if (part < 0 || part >= MAX_PARTS) {
            throw RpcError.badRequest("FILE_PART_INVALID");
        }
        if (bytes.length == 0) {
            throw RpcError.badRequest("FILE_PART_EMPTY");
        }
        if (bytes.length > MAX_PART) {
            throw RpcError.badRequest("FILE_PART_TOO_BIG");
        }
        var parts =
                waiting.computeIfAbsent(new Upload(caller.bot(), query.longValue("file_id")), any -> new TreeMap<>());
        synchronized (parts) {
            parts.put(part, bytes);
        }
        return TlObject.bool(true);
    }

    /**
     * Stores a file whose parts have all come.
     *
     * @param file an InputFile
     * @throws RpcError if one is missing, or the parts make no file
     */
    Content.Upload take(Caller caller, TlObject file) {
        var key = new Upload(caller.bot(), file.longValue("id"));
        int count = file.intValue("parts");
        var parts = Optional.ofNullable(waiting.get(key)).orElseThrow(() -> missing(0));
        synchronized (parts) {
            requireComplete(parts, count);
            InputStream all = new SequenceInputStream(Collections.enumeration(
                    parts.values().stream().map(ByteArrayInputStream::new).toList()));
            try {
                Content.Upload stored = contents.save(all, MAX_SIZE);
                waiting.remove(key);
                return stored;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void requireComplete(NavigableMap<Integer, byte[]> parts, int count) {
        if (count < 1 || count > MAX_PARTS || parts.lastKey() >= count) {
            throw RpcError.badRequest("FILE_PARTS_INVALID");
        }
        int length = parts.firstEntry().getValue().length;
        for (int part = 0; part < count; part++) {
            byte[] bytes = parts.get(part);
            if (bytes == null) {
                throw missing(part);
            }
            boolean last = part == count - 1;
            if (last ? bytes.length > length : bytes.length != length || length % UNIT != 0) {
                throw RpcError.badRequest("FILE_PART_SIZE_INVALID");
            }
        }
    }

    private static RpcError missing(int part) {
        return RpcError.badRequest("FILE_PART_" + part + "_MISSING");
    }
}
